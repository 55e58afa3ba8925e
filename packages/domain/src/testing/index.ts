export * from './builders.ts';
export * from './scripts.ts';
