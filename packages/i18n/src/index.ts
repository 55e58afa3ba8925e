export * from './formats/cities.ts';
export * from './formats/countries.ts';
export * from './formats/numbers.ts';
export * from './formats/times.ts';
export * from './locale.ts';
export { NAMESPACES, type Namespace } from './namespaces.ts';
export { negotiate } from './negotiate.ts';
export type { Resources } from './resources.ts';
export * from './text.ts';
