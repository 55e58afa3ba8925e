export * from './accounts.ts';
export * from './log.ts';
export * from './mail.ts';
export * from './minutes.ts';
export * from './organisation.ts';
export * from './people.ts';
export * from './publication.ts';
