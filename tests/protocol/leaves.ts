export type Path = (string | number)[];
type Json = Record<string | number, unknown>;

/** Every place in an input that holds something typed or chosen. */
export const leaves = (value: unknown, path: Path = []): { path: Path; value: unknown }[] =>
  value !== null && typeof value === 'object' && Object.keys(value).length > 0
    ? Object.entries(value).flatMap(([key, one]) => leaves(one, [...path, key]))
    : [{ path, value }];

/** A copy with another value in that place. */
export function put<T>(input: T, path: Path, value: unknown): T {
  const copy = structuredClone(input) as Json;
  const place = path.slice(0, -1).reduce<Json>((at, key) => at[key] as Json, copy);
  const last = path.at(-1);
  if (last !== undefined) place[last] = value;
  return copy as T;
}
