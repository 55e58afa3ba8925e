import { setTimeout as pause } from 'node:timers/promises';
import type { CommandInput, CommandName } from '@plenary/contracts';
import type { Seat } from '@plenary/test-kit';
import type { Sent } from './checker.ts';

/** Who was not answered for so long asks again under the same id, as people's browsers do; the first answer still counts when it comes. ms */
const PATIENCE_MS = 3_000;
const AGAIN_MS = 30;

export type Answer = { id: string; ok: boolean /** 0: there was none. */; status: number; ms: number };
/** Gives commands of people, and keeps what they know of each. Neither way rejects. */
export type Giver = {
  sent: Sent[];
  /** Gives a command once. */
  once<N extends CommandName>(seat: Seat, name: N, input: CommandInput<N>): Promise<Answer>;
  /** Gives a command, and again under the same id until it is answered. `ms`: how long the last answer took. */
  act<N extends CommandName>(seat: Seat, name: N, input: CommandInput<N>): Promise<Answer>;
};

export function createGiver(): Giver {
  const sent: Sent[] = [];
  const begun = (name: CommandName): Sent => {
    const record = { id: crypto.randomUUID(), name, acked: false };
    sent.push(record);
    return record;
  };
  async function send({ slug, browser }: Seat, name: CommandName, input: unknown, record: Sent): Promise<number> {
    try {
      const response = await browser.send('POST', `/api/v1/sessions/${slug}/commands/${name}`, { id: record.id, input });
      await response.text();
      record.acked ||= response.ok;
      return response.status;
    } catch {
      return 0;
    }
  }
  async function attempt(seat: Seat, name: CommandName, input: unknown, record: Sent): Promise<Answer> {
    const began = performance.now();
    const status = await Promise.race([send(seat, name, input, record), pause(PATIENCE_MS, 0, { ref: false })]);
    return { id: record.id, ok: record.acked, status, ms: performance.now() - began };
  }

  return {
    sent,
    once: (seat, name, input) => attempt(seat, name, input, begun(name)),
    async act(seat, name, input) {
      const record = begun(name);
      for (;;) {
        const answer = await attempt(seat, name, input, record);
        if (answer.status > 0 && answer.status < 500) return answer;
        await pause(AGAIN_MS);
      }
    },
  };
}
