/** What the keeper tells, in pino's shape, so that a pino logger can be handed in as it is. */
export type KeeperLog = {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
};
