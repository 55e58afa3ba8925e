import { CLIENT_COMMANDS, type CommandName } from '@plenary/contracts';
import fc from 'fast-check';
import { leaves, put } from '../protocol/leaves.ts';
import { NOBODY, sampleInputs } from '../protocol/sample-inputs.ts';
import { shapedInput } from './shaped.ts';

/** As JSON brings them: names of their own, not what every object inherits. */
const bearing = (key: string, value: unknown): unknown => JSON.parse(`{${JSON.stringify(key)}:${JSON.stringify(value)}}`);
const INHERITED = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__defineGetter__', 'valueOf', 'toJSON', 'then'];
const deep = (levels: number): unknown => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`);

/** What a field may be given that does not belong there. All of it can be said in JSON. */
const misplaced: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(
    null,
    true,
    -1,
    0,
    1.5,
    1e308,
    -1e308,
    Number.MAX_SAFE_INTEGER,
    [],
    {},
    [[]],
    '',
    ' ',
    '\u0000',
    'a\u0007b',
    '\ud800',
    '\u202e',
    'x'.repeat(5_000),
  ),
  fc.constantFrom(...INHERITED),
  fc.constantFrom(...INHERITED).map((key) => bearing(key, { admin: true, roles: ['owner'], length: 1e9 })),
  fc.constantFrom(10, 500).map(deep),
  fc.constantFrom(100, 3_000).map((length) => Array.from({ length }, (_, n) => n)),
  fc.constant(Object.fromEntries(Array.from({ length: 800 }, (_, n) => [`key${n}`, n]))),
  fc.jsonValue({ maxDepth: 4 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

const samples = sampleInputs(NOBODY);
/** A good input with something else in one to three of its places, or with one place too many. */
const mutated = (name: CommandName): fc.Arbitrary<unknown> => {
  const sample = samples[name] ?? {};
  const places = leaves(sample).filter(({ path }) => path.length > 0);
  const extra = fc
    .tuple(fc.constantFrom(...INHERITED, 'extra', 'id', 'by', 'seq'), misplaced)
    .map(([key, value]) => ({ ...sample, ...(bearing(key, value) as object) }));
  if (places.length === 0) return extra;
  const elsewhere = fc.array(fc.tuple(fc.constantFrom(...places), misplaced), { minLength: 1, maxLength: 3 });
  const replaced = elsewhere.map((changes) =>
    changes.reduce<unknown>((input, [{ path }, value]) => (reaches(input, path) ? put(input, path, value) : input), sample),
  );
  return fc.oneof({ weight: 4, arbitrary: replaced }, { weight: 1, arbitrary: extra });
};
/** An earlier change may have taken away where this one would go. */
const reaches = (input: unknown, path: (string | number)[]): boolean => {
  let at = input;
  for (const key of path.slice(0, -1)) {
    if (at === null || typeof at !== 'object' || !Object.hasOwn(at, key)) return false;
    at = (at as Record<string | number, unknown>)[key];
  }
  return at !== null && typeof at === 'object';
};

export type Hostile = { id: unknown; name: string; input: unknown };

/** Commands of every kind. `known`: ids that mean something, here or in another session, also such as commands have had already. */
export function hostileCommand(known: readonly string[], names: readonly CommandName[] = CLIENT_COMMANDS): fc.Arbitrary<Hostile> {
  const id = fc.oneof({ weight: 6, arbitrary: fc.uuid() }, { weight: 3, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: misplaced });
  const inputs = Object.fromEntries(
    names.map((name) => [
      name,
      fc.oneof({ weight: 5, arbitrary: shapedInput(name, known) }, { weight: 4, arbitrary: mutated(name) }, { weight: 1, arbitrary: misplaced }),
    ]),
  );
  const proper = fc.constantFrom(...names).chain((name) => fc.record({ id, name: fc.constant<string>(name), input: inputs[name] ?? misplaced }));
  const unknown = fc.record({ id, name: fc.constantFrom('people.enter', 'session.create', 'minutes.publish', 'qna', '', ...INHERITED), input: misplaced });
  return fc.oneof({ weight: 19, arbitrary: proper }, { weight: 1, arbitrary: unknown });
}
