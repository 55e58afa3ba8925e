import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import * as contracts from '@plenary/contracts';
import { createSession, startApi, type TestApi } from '@plenary/test-kit';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as z from 'zod';

const ROOT = new URL('../../', import.meta.url);
const page = readFileSync(new URL('docs/protocol.md', ROOT), 'utf8');
const CLIENT = fileURLToPath(new URL('docs/examples/client.mjs', ROOT));
/** What stands on the page: the contract's name, and an example of it. */
const examples = [...page.matchAll(/<!-- (\w+) -->\s+```json\n([\s\S]*?)```/g)].map(([, name = '', json = '']) => ({ name, json }));

let api: TestApi;
const children: ChildProcess[] = [];
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await api?.stop();
});

/** The sample as a stranger runs it: each line that it prints, as it comes. */
function runSample(slug: string, name: string) {
  const child = spawn(process.execPath, [CLIENT, api.url, slug, name], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const lines: Record<string, unknown>[] = [];
  let wake = () => {};
  createInterface({ input: child.stdout ?? process.stdin }).on('line', (line) => {
    lines.push(JSON.parse(line) as Record<string, unknown>);
    wake();
  });
  return {
    async until(so: (line: Record<string, unknown>) => boolean): Promise<Record<string, unknown>> {
      for (;;) {
        const found = lines.find(so);
        if (found) return found;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    lines,
  };
}

describe('the protocol as a product', () => {
  it('LOG-60 every example on its page is what the contracts read', () => {
    expect(examples.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Handshake', 'Snapshot', 'Frame', 'Heartbeat', 'CatchUp', 'CommandFrame', 'Answer', 'Refusal']),
    );
    for (const { name, json } of examples) {
      const contract = (contracts as unknown as Record<string, z.ZodType>)[name];
      expect(contract, name).toBeDefined();
      expect(contract?.safeParse(JSON.parse(json)), `${name}: ${json}`).toMatchObject({ success: true });
    }
    expect(JSON.parse(examples[0]?.json ?? '{}')).toMatchObject({ protocol: contracts.PROTOCOL });
    expect(page).toContain(`| ${contracts.PROTOCOL}        |`);
  });

  it('LOG-61 is described as AsyncAPI 3.0, every command included', async () => {
    const described = await api.visitor().json<{ channels: { session: { messages: object } }; components: { messages: object } }>('GET', '/asyncapi.json');
    const schema = createRequire(import.meta.url)('@asyncapi/specs/schemas/3.0.0-without-$id.json') as object;
    const valid = new Ajv({ strict: false, validateFormats: false }).compile(schema);
    valid(described);
    expect(valid.errors ?? []).toEqual([]);
    const names = Object.values(described.components.messages).map((message: { title?: string; name: string }) => message.title ?? message.name);
    for (const name of [...contracts.CLIENT_COMMANDS, 'snapshot', 'catch-up', 'frame', 'heartbeat', 'goodbye', 'resync', 'queue.at'])
      expect(names).toContain(name);
  });

  it('LOG-62 a stranger’s client of fifty lines follows a session, asks, and is back after the server was killed', async () => {
    expect(readFileSync(CLIENT, 'utf8').trim().split('\n').length).toBeLessThanOrEqual(50);
    const session = await createSession(api, { open: true });
    const sample = runSample(session.slug, 'Ingrid Solheim');
    expect(await sample.until(({ answer }) => answer !== undefined)).toMatchObject({ answer: { ok: true } });
    const { state } = await session.seats.host.browser.json<{ state: { questions: Record<string, { text: string }> } }>(
      'GET',
      `/api/v1/sessions/${session.slug}`,
    );
    const [questionId = ''] = Object.keys(state.questions);
    expect(state.questions[questionId]?.text).toBe('Who keeps the key?');
    await session.seats.moderator.command('qna.approve', { questionId });
    await sample.until(({ type }) => type === 'question.approved');
    const before = sample.lines.length;
    await api.kill();
    await api.start();
    await sample.until((line) => sample.lines.indexOf(line) >= before && ('snapshot' in line || 'caughtUp' in line));
    await session.seats.moderator.command('qna.put-live', { questionId });
    await sample.until(({ type }) => type === 'question.put-live');
    expect(sample.lines.filter(({ type }) => type === 'question.approved')).toHaveLength(1);
  });
});
