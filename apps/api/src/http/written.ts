import type { SessionState } from '@plenary/domain';

/** JSON that stands written already; an answer sends it as it is. */
export class Written {
  readonly json: string;
  constructor(json: string) {
    this.json = json;
  }
}

const parts = new WeakMap<object, string>();
const written = (part: unknown): string => {
  if (typeof part !== 'object' || part === null) return JSON.stringify(part);
  let json = parts.get(part);
  if (json === undefined) {
    json = JSON.stringify(part);
    parts.set(part, json);
  }
  return json;
};

/**
 * A snapshot as JSON. What everybody sees alike (programme, questions, settings) is one and the same object in every view of a state and in
 * the states after it, until it changes: it is written once.
 */
export function writeSnapshot({ seq, state, you, now }: { seq: number; state: SessionState; you: string; now: number }): Written {
  const fields = Object.entries(state).map(([name, part]) => `${JSON.stringify(name)}:${written(part)}`);
  return new Written(`{"seq":${seq},"state":{${fields.join(',')}},"you":${JSON.stringify(you)},"now":${now}}`);
}
