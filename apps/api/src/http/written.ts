import { classOf, type SessionState, view } from '@plenary/domain';

type Headers = Readonly<Record<string, string>>;
const JSON_HEADERS: Headers = { 'content-type': 'application/json', 'cache-control': 'no-store' };

/** An answer that stands written already, sent as it is. As bytes it costs nothing to encode, however often it is sent. */
export class Written {
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly headers: Headers;
  readonly status: number;
  constructor(body: string | Uint8Array<ArrayBuffer>, headers: Headers = JSON_HEADERS, status = 200) {
    this.body = body;
    this.headers = headers;
    this.status = status;
  }
}

/** What is written of a class's view after those parts that one of the class sees otherwise, by these parts' names. */
const rests = new WeakMap<SessionState, Map<string, Buffer>>();
function restOf(common: SessionState, own: readonly string[]): Buffer {
  const kept = rests.get(common) ?? new Map<string, Buffer>();
  rests.set(common, kept);
  const key = own.join();
  const rest = kept.get(key) ?? Buffer.from(`${JSON.stringify(Object.fromEntries(Object.entries(common).filter(([name]) => !own.includes(name)))).slice(1)}}`);
  kept.set(key, rest);
  return rest;
}

const texts = new WeakMap<object, string>();
const textOf = (one: object): string => {
  const text = texts.get(one) ?? JSON.stringify(one);
  texts.set(one, text);
  return text;
};

/** A record of which most stands in what everybody sees, too. */
function textOfRecord(record: Record<string, object>, common: Record<string, object>): string {
  const entries = Object.entries(record).map(([id, one]) => `${JSON.stringify(id)}:${one === common[id] ? textOf(one) : JSON.stringify(one)}`);
  return `{${entries.join()}}`;
}

/**
 * A snapshot as JSON for `you`. What everybody of a class sees alike is written once for each state; thousands who come at once have little of
 * their own: themselves, and what they asked or voted for.
 */
export function writeSnapshot({ seq, state, you, now }: { seq: number; state: SessionState; you: string; now: number }): Written {
  const seen = view(state, { person: you });
  const common = view(state, { class: classOf(state, { person: you }) });
  const own = (Object.keys(seen) as (keyof SessionState)[]).filter((name) => seen[name] !== common[name]);
  const mine = own.map((name) => {
    const part = seen[name];
    const text = name === 'participants' || name === 'questions' ? textOfRecord(seen[name], common[name]) : JSON.stringify(part);
    return `"${name}":${text},`;
  });
  const head = `{"seq":${seq},"you":${JSON.stringify(you)},"now":${now},"state":{${mine.join('')}`;
  return new Written(Buffer.concat([Buffer.from(head), restOf(common, own)]));
}
