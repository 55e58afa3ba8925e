import { PROTOCOL } from '@plenary/contracts';
import { connect, createSession, type LiveClient, proofOf, type Seat, startApi, type TestApi, type TestSession } from '@plenary/test-kit';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import WebSocket from 'ws';

let api: TestApi;
let session: TestSession;
beforeAll(async () => {
  api = await startApi();
  session = await createSession(api);
});
afterAll(() => api?.stop());

/** A socket that comes in, and reads nothing from then on. */
async function stall(seat: Seat): Promise<WebSocket> {
  const socket = new WebSocket(`${api.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`);
  await new Promise((resolve) => socket.once('message', resolve));
  socket.send(`40${JSON.stringify({ protocol: PROTOCOL, proof: await proofOf(seat) })}`);
  await new Promise((resolve) => socket.once('message', resolve));
  socket.pause();
  return socket;
}

/** Edits the description, ten times at once and at most so often, until `reading` is told that nobody else is left. */
async function editUntilCut(reading: LiveClient, most: number, text: (nth: number) => Record<string, string>): Promise<void> {
  let here = 2;
  reading.socket.on('heartbeat', (beat) => {
    here = beat.here;
  });
  for (let from = 0; here > 1 && from < most; from += 10) {
    await Promise.all(Array.from({ length: 10 }, (_, i) => session.seats.host.command('session.edit', { description: text(from + i) })));
  }
  // Slow readers are looked for every second, and who is here is told every four.
  await vi.waitFor(() => expect(here).toBe(1), { timeout: 10_000 });
}

describe('who does not read', () => {
  it('LOG-56 is cut, whoever reads feels nothing, and who comes back begins anew', async () => {
    const { host, attendee } = session.seats;
    const reading = await connect(host);
    const stalled = await stall(attendee);
    // Once what the system itself keeps for a connection is full, what is not read waits in the server.
    const long = 'What is not read has to wait somewhere. '.repeat(450);
    await editUntilCut(reading, 6_000, (nth) => ({ en: `${nth} ${long}` }));
    await reading.until((state) => state.details.description.en !== undefined);
    expect(reading.holes()).toBe(0);
    stalled.terminate();

    const back = await connect(attendee);
    expect(back.state()).toEqual((await attendee.browser.json<{ state: unknown }>('GET', `/api/v1/sessions/${session.slug}`)).state);
    back.close();
    reading.close();
  });

  it('LOG-56 is cut for 64 MB that wait, long before they are 500 messages', async () => {
    const reading = await connect(session.seats.host);
    const stalled = await stall(session.seats.attendee);
    const long = '未读之言，终须有处安放。'.repeat(1_600);
    await editUntilCut(reading, 450, (nth) => ({ zh: `${nth} ${long}`, ja: long, ko: long, en: long }));
    expect(reading.holes()).toBe(0);
    stalled.terminate();
    reading.close();
  });
});
