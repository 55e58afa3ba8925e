import type { Command, LogEntry } from '@plenary/contracts';
import { createMemoryLog } from '@plenary/db';
import type { LogRepository } from '@plenary/domain';
import { details, newcomer } from '@plenary/domain/testing';
import { describe, expect, it, vi } from 'vitest';
import { type Appended, createSessionLog, type SessionLog } from './session-log.ts';

const logger = { error: vi.fn(), warn: vi.fn() };
const create = (slug: string): Command => ({ name: 'session.create', input: { ...details({ slug }), organisationId: 'organisation-1' } });
const enter = (roles: ('attendee' | 'host')[] = ['attendee']): Command => ({ name: 'people.enter', input: newcomer(roles) });
const ask = (text: string): Command => ({ name: 'qna.ask', input: { text, language: null, anonymous: false, namedInMinutes: true } });

async function sessionOn(log: SessionLog, id = 'session-1'): Promise<string> {
  await log.execute(id, { id, ...create(`slug-${id}`) }, null);
  await log.execute(id, { id: 'attendee-1', ...enter() }, null);
  await log.execute(id, { id: 'host-0001', ...enter(['host']) }, null);
  await log.execute(id, { id: 'settings-1', name: 'qna.set', input: { perPerson: 0 } }, null);
  return id;
}
const start = (repository: LogRepository = createMemoryLog()) => createSessionLog({ repository, logger });

describe('session log', () => {
  it('LOG-20 acts and answers with the number of the last entry', async () => {
    const log = start();
    const id = await sessionOn(log);
    expect(await log.execute(id, { id: 'question-1', ...ask('Who mends it?') }, 'attendee-1')).toEqual({ ok: true, value: { seq: 5 } });
    const read = await log.read(id);
    expect(read?.seq).toBe(5);
    expect(read?.state.questions['question-1']?.text).toBe('Who mends it?');
  });

  it('LOG-20 what nobody made does not exist', async () => {
    const log = start();
    expect(await log.read('session-none')).toBeNull();
    expect(await log.execute('session-none', { id: 'question-1', ...ask('?') }, null)).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it('LOG-21 a command sent again acts once and is answered the same, also together and also when the rules would refuse it now', async () => {
    const log = start();
    const id = await sessionOn(log);
    const send = () => log.execute(id, { id: 'question-1', ...ask('Twice?') }, 'attendee-1');
    const answers = await Promise.all([send(), send(), send()]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(new Set([JSON.stringify({ ok: true, value: { seq: 5 } })]));
    const withdraw = () => log.execute(id, { id: 'withdraw-1', name: 'qna.withdraw', input: { questionId: 'question-1' } }, 'attendee-1');
    expect(await withdraw()).toEqual({ ok: true, value: { seq: 6 } });
    expect(await withdraw()).toEqual({ ok: true, value: { seq: 6 } });
    expect(await send()).toEqual({ ok: true, value: { seq: 5 } });
    expect((await log.read(id))?.seq).toBe(6);
  });

  it('LOG-74 newcomers wait a moment for one another and share a commit; nobody else waits for them', async () => {
    const repository = createMemoryLog();
    const commits: number[] = [];
    const log = start({ ...repository, append: (id, entries) => (commits.push(entries.length), repository.append(id, entries)) });
    const id = await sessionOn(log);
    commits.length = 0;
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const order: string[] = [];
    const arrive = (n: number) =>
      log.execute(id, { id: `late-${n}`, ...enter() }, null).then((answer) => {
        order.push('newcomer');
        return answer;
      });
    const arriving = [arrive(1), arrive(2), arrive(2)];
    await log.execute(id, { id: 'question-1', ...ask('Who waits?') }, 'attendee-1').then(() => order.push('question'));
    arriving.push(arrive(3));
    vi.advanceTimersByTime(50);
    vi.useRealTimers();
    const answers = await Promise.all(arriving);
    expect(commits).toEqual([1, 3]);
    expect(order).toEqual(['question', 'newcomer', 'newcomer', 'newcomer', 'newcomer']);
    expect(answers.map((answer) => answer.ok && answer.value.seq)).toEqual([6, 7, 7, 8]);
  });

  it('LOG-22 commands that wait for one another share a commit, and are told in order', async () => {
    const repository = createMemoryLog();
    let commits = 0;
    const counting: LogRepository = { ...repository, append: (...given) => (commits++, repository.append(...given)) };
    const log = start(counting);
    const id = await sessionOn(log);
    commits = 0;
    const seen: Appended[] = [];
    log.onAppended((appended) => seen.push(appended));
    const answers = await Promise.all(Array.from({ length: 100 }, (_, i) => log.execute(id, { id: `question-${i}`, ...ask(`${i}`) }, 'attendee-1')));
    expect(answers.map((answer) => answer.ok && answer.value.seq)).toEqual(Array.from({ length: 100 }, (_, i) => i + 5));
    expect(commits).toBeLessThan(5);
    expect(seen.map(({ entry }) => entry.seq)).toEqual(Array.from({ length: 100 }, (_, i) => i + 5));
    for (const [i, { before }] of seen.entries()) if (i > 0) expect(before).toBe(seen[i - 1]?.after);
  });

  it('LOG-22 a refusal in the middle refuses one command only', async () => {
    const log = start();
    const id = await sessionOn(log);
    const answers = await Promise.all([
      log.execute(id, { id: 'question-1', ...ask('one') }, 'attendee-1'),
      log.execute(id, { id: 'approve-01', name: 'qna.approve', input: { questionId: 'question-1' } }, 'attendee-1'),
      log.execute(id, { id: 'approve-02', name: 'qna.approve', input: { questionId: 'question-1' } }, 'host-0001'),
      log.execute(id, { id: 'question-2', ...ask('two') }, 'person-none'),
    ]);
    expect(answers.map((answer) => (answer.ok ? answer.value.seq : answer.error.code))).toEqual([5, 'not-allowed', 6, 'not-allowed']);
  });

  it('LOG-23 two nodes on one log decide again when the other was first', async () => {
    const repository = createMemoryLog();
    const nodes = [start(repository), start(repository)] as const;
    const id = await sessionOn(nodes[0]);
    const seen = nodes.map((node) => {
      const entries: LogEntry[] = [];
      node.watch(id);
      node.onAppended(({ entry }) => entries.push(entry));
      return entries;
    });
    await Promise.all(nodes.map((node) => node.read(id)));
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, i) => nodes[i % 2 ? 1 : 0].execute(id, { id: `question-${i}`, ...ask(`${i}`) }, 'attendee-1')),
    );
    expect(new Set(answers.map((answer) => answer.ok && answer.value.seq)).size).toBe(60);
    const all = (await repository.read(id, 0)).slice(4);
    expect(all.map((entry) => entry.seq)).toEqual(Array.from({ length: 60 }, (_, i) => i + 5));
    await vi.waitFor(() => expect(seen).toEqual([all, all]), 4_000);
    await Promise.all(nodes.map((node) => node.close()));
  });

  it('LOG-23 a refusal is given on what the log has, not on what this node knew of it', async () => {
    const repository = createMemoryLog();
    const [one, two] = [start(repository), start(repository)];
    const id = await sessionOn(one);
    await two.read(id);
    await one.execute(id, { id: 'question-1', ...ask('one') }, 'attendee-1');
    expect(await two.execute(id, { id: 'approve-01', name: 'qna.approve', input: { questionId: 'question-1' } }, 'host-0001')).toEqual({
      ok: true,
      value: { seq: 6 },
    });
  });

  it('LOG-24 a store that fails acknowledges nothing; what it kept all the same is there once', async () => {
    const repository = createMemoryLog();
    let breaks = false;
    const breaking: LogRepository = {
      ...repository,
      async append(...given) {
        const appended = await repository.append(...given);
        if (breaks) throw new Error('the connection broke after the commit');
        return appended;
      },
    };
    const log = start(breaking);
    const id = await sessionOn(log);
    breaks = true;
    const send = () => log.execute(id, { id: 'question-1', ...ask('kept?') }, 'attendee-1');
    expect(await send()).toEqual({ ok: false, error: { code: 'unavailable' } });
    breaks = false;
    expect(await send()).toEqual({ ok: true, value: { seq: 5 } });
    expect(await repository.head(id)).toBe(5);
  });

  it('LOG-25 one session is not held up by another', async () => {
    const repository = createMemoryLog();
    const { promise, resolve } = Promise.withResolvers<void>();
    let slowly: string | null = null;
    const halting: LogRepository = {
      ...repository,
      async append(id, entries) {
        if (id === slowly) await promise;
        return repository.append(id, entries);
      },
    };
    const log = start(halting);
    const [slow, quick] = [await sessionOn(log, 'session-slow'), await sessionOn(log, 'session-quick')];
    slowly = slow;
    const held = log.execute(slow, { id: 'question-1', ...ask('slow') }, 'attendee-1');
    expect(await log.execute(quick, { id: 'question-1', ...ask('quick') }, 'attendee-1')).toMatchObject({ ok: true });
    resolve();
    expect(await held).toMatchObject({ ok: true });
  });
});
