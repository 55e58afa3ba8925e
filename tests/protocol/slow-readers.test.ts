import { PROTOCOL } from '@plenary/contracts';
import { connect, createSession, proofOf, startApi } from '@plenary/test-kit';
import { expect, it } from 'vitest';
import WebSocket from 'ws';

it('LOG-56 who does not read is cut, whoever reads feels nothing, and who comes back begins anew', async () => {
  const api = await startApi();
  try {
    const session = await createSession(api);
    const { host, attendee } = session.seats;
    const reading = await connect(host);
    const stalled = new WebSocket(`${api.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`);
    await new Promise((resolve) => stalled.once('message', resolve));
    stalled.send(`40${JSON.stringify({ protocol: PROTOCOL, proof: await proofOf(attendee) })}`);
    await new Promise((resolve) => stalled.once('message', resolve));
    stalled.pause();

    let here = 2;
    reading.socket.on('heartbeat', (beat) => {
      here = beat.here;
    });
    // Once what the system itself keeps for a connection is full, what is not read waits in the server.
    const long = 'What is not read has to wait somewhere. '.repeat(450);
    for (let n = 0; here > 1 && n < 6_000; n += 10) {
      await Promise.all(Array.from({ length: 10 }, (_, i) => host.command('session.edit', { description: { en: `${n + i} ${long}` } })));
    }
    expect(here).toBe(1);
    await reading.until((state) => state.details.description.en !== undefined);
    expect(reading.holes()).toBe(0);
    stalled.terminate();

    const back = await connect(attendee);
    expect(back.state()).toEqual((await attendee.browser.json<{ state: unknown }>('GET', `/api/v1/sessions/${session.slug}`)).state);
    back.close();
    reading.close();
  } finally {
    await api.stop();
  }
});
