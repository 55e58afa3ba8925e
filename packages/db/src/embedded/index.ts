export { isAlive } from './alive.ts';
export { FolderInUse, type Mode } from './claim.ts';
export { type EmbeddedPostgres, startPostgres, storeAddress, storePid } from './keeper.ts';
export type { KeeperLog } from './log.ts';
