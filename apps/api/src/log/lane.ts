import { fail, type LogEntry, ok, type Result } from '@plenary/contracts';
import { type LogRepository, NOTHING } from '@plenary/domain';
import type { Logger } from 'pino';
import { decideBatch, type Given, type Verdict } from './decide-batch.ts';
import { faultAfter, faultPoint } from './fault-point.ts';
import { foldAll, type Point, type Step, stepsOf } from './steps.ts';

export type LaneParts = {
  repository: LogRepository;
  now: () => number;
  logger: Pick<Logger, 'error' | 'warn'>;
  /** Called with steps that are in the log, in order, each once. `mine`: this node appended them. */
  publish(sessionId: string, steps: Step[], mine: boolean): void;
};
type Waiting = Given & { settle: Array<(result: Result<{ seq: number }>) => void> };

/** Newcomers wait so long for one another, in ms: a crowd at the doors shares commits, states and pages, and nobody notices. */
const GATHER_MS = 15;
/** More than this share a commit only in several. */
const MOST_IN_A_BATCH = 200;
const PAGE = 1_000;
/** How much has to be folded at most when a session is opened, in entries. */
const SNAPSHOT_EVERY = 500;

/** One session on this node: its state, kept as far as the log was read, and the queue of what is to be done to it. */
export function createLane(sessionId: string, { repository, now, logger, publish }: LaneParts) {
  let point: Point | null = null;
  let saved = 0;
  const queue: Waiting[] = [];
  const newcomers: Waiting[] = [];
  let working: Promise<void> | null = null;
  /** Those who want to know what the log has by now. */
  let readers: Array<{ resolve: (point: Point) => void; reject: (error: unknown) => void }> = [];
  /** When `point` was last known to be all that the log has, on the clock that nobody sets. ms */
  let confirmedAt = Number.NEGATIVE_INFINITY;

  async function open(): Promise<Point> {
    const snapshot = await repository.loadSnapshot(sessionId);
    saved = snapshot?.seq ?? 0;
    return snapshot ?? { seq: 0, state: NOTHING };
  }

  function advance(from: Point, steps: Step[], mine: boolean): Point {
    const last = steps.at(-1);
    if (!last) return from;
    const to = { seq: from.seq + steps.length, state: last.after };
    point = to;
    publish(sessionId, steps, mine);
    void save();
    return to;
  }

  async function save(): Promise<void> {
    if (!point || point.seq - saved < SNAPSHOT_EVERY) return;
    saved = point.seq;
    // Only a shortcut: without it the next to open this session folds more.
    await repository
      .saveSnapshot(sessionId, point.seq, point.state)
      .catch((error: unknown) => logger.warn({ error, sessionId }, 'a session’s state was not saved'));
  }

  /** Brings `point` to the log's head. What is folded while the session is being opened is nobody's news. */
  async function catchUp(): Promise<Point> {
    const opening = point === null;
    let at = point ?? (await open());
    let page: LogEntry[];
    do {
      page = await repository.read(sessionId, at.seq, PAGE);
      if (opening) at = foldAll(at, page);
      else at = advance(at, stepsOf(at.state, page), false);
    } while (page.length === PAGE);
    point = at;
    confirmedAt = performance.now();
    if (opening) void save();
    return at;
  }

  /** Answers the verdicts; what made nothing may be in the log since before, and is answered as it was then. */
  async function settle(verdicts: Verdict<Waiting>[], head: number): Promise<void> {
    await Promise.all(
      verdicts.map(async ({ given, result }) => {
        const made = result.ok ? result.value : null;
        const before = made === null ? await repository.seqOf(sessionId, given.id) : null;
        const answer = before !== null ? ok({ seq: before }) : result.ok ? ok({ seq: made ?? head }) : result;
        for (const one of given.settle) one(answer);
      }),
    );
  }

  /** Answers those whose command is in the log already, and returns the others. */
  async function withoutRepeated(batch: Waiting[]): Promise<Waiting[]> {
    const rest: Waiting[] = [];
    for (const given of batch) {
      const seq = await repository.seqOf(sessionId, given.id);
      if (seq === null) rest.push(given);
      else for (const one of given.settle) one(ok({ seq }));
    }
    return rest;
  }

  /** Decides and appends until every command of the batch has its answer. Rejects when the store fails. */
  async function run(batch: Waiting[]): Promise<void> {
    let left = batch;
    while (left.length > 0) {
      const start = point ?? (await catchUp());
      const { verdicts, steps } = decideBatch(start, left, now(), (given, error) =>
        logger.error({ error, sessionId, command: given.command.name }, 'the rules failed'),
      );
      if (steps.length === 0) {
        // A refusal is given only on what the log has now, not on what this node knew of it.
        const head = await catchUp();
        if (head.seq === start.seq) return settle(verdicts, head.seq);
        continue;
      }
      faultPoint('before-commit');
      const appended = await repository.append(
        sessionId,
        steps.map((step) => step.entry),
      );
      if ('appended' in appended) {
        faultPoint('committed');
        const acknowledge = () => settle(verdicts, start.seq + steps.length);
        await faultAfter('acknowledged', acknowledge);
        confirmedAt = performance.now();
        advance(start, steps, true);
        return acknowledge();
      }
      if ('slugTaken' in appended)
        return settle(
          left.map((given) => ({ given, result: fail('slug-taken', { fields: { slug: { code: 'slug-taken' } } }) })),
          start.seq,
        );
      await catchUp();
      if ('repeated' in appended) left = await withoutRepeated(left);
    }
  }

  async function work(): Promise<void> {
    while (queue.length > 0 || readers.length > 0) {
      const batch = queue.splice(0, MOST_IN_A_BATCH);
      const asking = readers;
      readers = [];
      try {
        if (asking.length > 0) {
          const fresh = await catchUp();
          for (const reader of asking) reader.resolve(fresh);
        }
        await run(batch);
      } catch (error) {
        logger.error({ error, sessionId }, 'the store failed');
        for (const reader of asking) reader.reject(error);
        // Whether the append was lost or only its answer: sent again, each command acts once.
        for (const given of batch) for (const one of given.settle) one(fail('unavailable'));
      }
    }
    working = null;
  }
  const start = () => {
    working ??= work();
  };

  const admit = () => {
    queue.push(...newcomers.splice(0));
    start();
  };
  function take(waiting: Waiting): void {
    if (waiting.command.name !== 'people.enter') {
      queue.push(waiting);
      start();
    } else if (newcomers.push(waiting) === 1) setTimeout(admit, GATHER_MS);
  }

  const notOlder = (maxAgeMs: number): Point | null => (point && performance.now() - confirmedAt < maxAgeMs ? point : null);

  return {
    /** Resolves once the command is in the log, refused, or could not be stored (`unavailable`). Never rejects. */
    execute: ({ id, command, by }: Given): Promise<Result<{ seq: number }>> =>
      new Promise((resolve) => {
        // The same command twice in the queue is one command.
        const twin = [...queue, ...newcomers].find((waiting) => waiting.id === id);
        if (twin) twin.settle.push(resolve);
        else take({ id, command, by, settle: [resolve] });
      }),
    /** The state as of at most `maxAgeMs` ago. Rejects when the store fails. */
    read(maxAgeMs: number): Promise<Point> {
      const known = notOlder(maxAgeMs);
      if (known) return Promise.resolve(known);
      return new Promise((resolve, reject) => {
        readers.push({ resolve, reject });
        start();
      });
    },
    /** The same without asking the store; null: it has to be asked. */
    notOlder,
    /** What this node knows at this moment; null: not opened yet. */
    known: (): Point | null => point,
    busy: (): boolean => working !== null || newcomers.length > 0,
  };
}
export type Lane = ReturnType<typeof createLane>;
