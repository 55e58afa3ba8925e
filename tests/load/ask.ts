import { connect } from 'node:net';

export type Asking = { method: 'GET' | 'POST'; url: string; cookie?: string; body?: string };

const HEAD_END = '\r\n\r\n';
const LENGTH = /\r\ncontent-length: (\d+)/i;
const TYPE = /\r\ncontent-type: ([^\r]*)/i;
const COOKIES = /\r\nset-cookie: ([^;\r]*)/gi;

/** What came back. Most who ask only want to know that it came: the rest is read when it is asked for. */
export class Answer {
  readonly #head: string;
  readonly #body: Buffer;
  constructor(head: string, body: Buffer) {
    this.#head = head;
    this.#body = body;
  }
  get status(): number {
    return Number(this.#head.slice(9, 12));
  }
  get text(): string {
    return this.#body.toString('utf8');
  }
  get type(): string {
    return TYPE.exec(this.#head)?.[1] ?? '';
  }
  /** The cookies that were given, as they are sent back. */
  get cookie(): string {
    return [...this.#head.matchAll(COOKIES)].map(([, cookie]) => cookie).join('; ');
  }
}

function written({ method, url, cookie, body }: Asking): string {
  const { host, pathname, search } = new URL(url);
  const about = body === undefined ? '' : `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n`;
  return `${method} ${pathname}${search} HTTP/1.1\r\nhost: ${host}\r\n${cookie ? `cookie: ${cookie}\r\n` : ''}${about}\r\n${body ?? ''}`;
}

/** The answer at the beginning of what came; null: it is not whole yet. Ours say how long they are. */
function readAnswer(bytes: Buffer): Answer | null {
  const end = bytes.indexOf(HEAD_END);
  if (end < 0) return null;
  const head = bytes.toString('latin1', 0, end);
  const [from, length] = [end + HEAD_END.length, Number(LENGTH.exec(head)?.[1] ?? 0)];
  return bytes.length < from + length ? null : new Answer(head, bytes.subarray(from, from + length));
}

type Waiting = { text: string; resolve(answer: Answer): void; reject(error: Error): void };
type Line = { ask(waiting: Waiting): void; end(): void };
/** The connections to one server, and those who wait for one. */
type Hall = { idle: Line[]; all: Set<Line>; queue: Waiting[] };

/** One connection, on which one asks after the other. `free` is called when it may be asked again, `gone` once when it has ended. */
function openLine(url: string, free: () => void, gone: (unanswered: Waiting | null) => void): Line {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname).setNoDelay(true);
  let asked: Waiting | null = null;
  let came: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => {
    came.push(chunk);
    const answer = readAnswer(came.length === 1 ? chunk : Buffer.concat(came));
    if (!answer) return;
    const { resolve } = asked as Waiting;
    [asked, came] = [null, []];
    free();
    resolve(answer);
  });
  socket.on('error', () => undefined);
  socket.on('close', () => gone(asked));
  return {
    ask(waiting) {
      asked = waiting;
      socket.write(waiting.text);
    },
    end: () => void socket.destroy(),
  };
}

/** Requests by hand, over connections that are kept, so many at most for each server: what a browser or a library costs is not what is measured. */
export function createAsk(maxSockets: number) {
  const halls = new Map<string, Hall>();
  function hallOf(origin: string): Hall {
    const hall = halls.get(origin) ?? { idle: [], all: new Set(), queue: [] };
    halls.set(origin, hall);
    return hall;
  }

  function serve(origin: string): void {
    const hall = hallOf(origin);
    while (hall.queue.length > 0 && (hall.idle.length > 0 || hall.all.size < maxSockets)) {
      const line = hall.idle.pop() ?? open(origin, hall);
      line.ask(hall.queue.shift() as Waiting);
    }
  }
  function open(origin: string, hall: Hall): Line {
    let answered = false;
    const line = openLine(
      origin,
      () => {
        answered = true;
        hall.idle.push(line);
        queueMicrotask(() => serve(origin));
      },
      (unanswered) => {
        hall.all.delete(line);
        hall.idle = hall.idle.filter((one) => one !== line);
        // A kept connection may end just when it is used again; browsers then take another one.
        if (unanswered && answered) hall.queue.push(unanswered);
        else unanswered?.reject(new Error(`${origin} hung up`));
        serve(origin);
      },
    );
    hall.all.add(line);
    return line;
  }

  return {
    ask: (asking: Asking): Promise<Answer> =>
      new Promise((resolve, reject) => {
        const { origin } = new URL(asking.url);
        hallOf(origin).queue.push({ text: written(asking), resolve, reject });
        serve(origin);
      }),
    hangUp(): void {
      for (const { all } of halls.values()) for (const line of all) line.end();
      halls.clear();
    },
  };
}
