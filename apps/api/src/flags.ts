import { parseArgs } from 'node:util';

/** The command line, as `npm start -- …` hands it on. A flag wins over the environment's variable of the same meaning. */
export type Flags = {
  port?: string;
  data?: string;
  host?: string;
  json: boolean;
  demo: boolean /** brought back after a crash: the links are known already */;
  again: boolean;
};

/** @throws TypeError, with a sentence for people, when a flag is unknown or lacks its value */
export const readFlags = (args: string[]): Flags => {
  const { values } = parseArgs({
    args,
    allowNegative: true,
    options: {
      port: { type: 'string' },
      data: { type: 'string' },
      host: { type: 'string' },
      json: { type: 'boolean', default: false },
      demo: { type: 'boolean', default: true },
      again: { type: 'boolean', default: false },
    },
  });
  return values;
};
