export * from './livekit.ts';
export * from './livekit-guest.ts';
export * from './log-repository.contract.ts';
export * from './postgres.ts';
