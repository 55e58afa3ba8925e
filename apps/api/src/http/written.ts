import type { SessionState } from '@plenary/domain';

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

const parts = new WeakMap<object, Buffer>();
const written = (part: object): Buffer => {
  let bytes = parts.get(part);
  if (!bytes) {
    bytes = Buffer.from(JSON.stringify(part));
    parts.set(part, bytes);
  }
  return bytes;
};

/**
 * A snapshot as JSON. What everybody sees alike (programme, questions, settings) is one and the same object in every view of a state and in
 * the states after it, until it changes: it is written once.
 */
export function writeSnapshot({ seq, state, you, now }: { seq: number; state: SessionState; you: string; now: number }): Written {
  const pieces: Buffer[] = [];
  let text = `{"seq":${seq},"you":${JSON.stringify(you)},"now":${now},"state":{`;
  let between = '';
  for (const [name, part] of Object.entries(state)) {
    text += `${between}"${name}":`;
    between = ',';
    if (typeof part === 'object' && part !== null) {
      pieces.push(Buffer.from(text), written(part));
      text = '';
    } else text += JSON.stringify(part);
  }
  pieces.push(Buffer.from(`${text}}}`));
  return new Written(Buffer.concat(pieces));
}
