import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Ack, ClientEvents, Command, Frame, RecordedEvent, ServerEvents, Snapshot } from '@plenary/contracts';
import { type Audience, audiences, classOf, decide, evolve, type SessionState, view } from '@plenary/domain';
import { Server, type Socket } from 'socket.io';

type Peer = Socket<ClientEvents, ServerEvents>;
type Heads = { class: number; own: number };

/**
 * The smallest thing that speaks the realtime protocol by the book, on a real socket, and that can be told to misbehave:
 * to lose frames, to lose answers, to fall silent. The real one is tested in tests/protocol.
 */
export async function createSessionServer(initial: SessionState, person: string, now: () => number = Date.now) {
  let state = initial;
  let seq = 1;
  const log: { before: SessionState; after: SessionState; event: RecordedEvent; seq: number }[] = [];
  const done = new Map<string, Ack>();
  const heads: Heads = { class: 1, own: 1 };
  const faults = { loseFrames: 0, loseAnswers: 0, loseCommands: 0, beat: true };
  const seen: string[] = [];
  const handshakes: { proof: string; since: number | undefined }[] = [];
  let proofs = 0;

  const http = createServer();
  const io = new Server<ClientEvents, ServerEvents>(http, { transports: ['websocket'] });
  const meant = (to: Audience) => ('person' in to ? to.person === person : to.class === classOf(state, { person }) && !to.except.includes(person));

  /** The frames of everything after `since`, chained from the heads that the client had then. */
  const framesSince = (since: number): Frame[] => {
    const last: Heads = { class: since, own: since };
    return log.flatMap((entry) =>
      audiences(entry.before, entry.after, entry.event)
        .filter(({ to }) => entry.seq > since && meant(to))
        .map(({ stream, events }) => {
          const frame = { stream, seq: entry.seq, prev: last[stream], events };
          last[stream] = entry.seq;
          return frame;
        }),
    );
  };
  const append = (event: RecordedEvent) => {
    const before = state;
    state = evolve(state, event);
    seq += 1;
    log.push({ before, after: state, event, seq });
    for (const { to, stream, events } of audiences(before, state, event)) {
      if (!meant(to)) continue;
      const frame = { stream, seq, prev: heads[stream], events };
      heads[stream] = seq;
      if (faults.loseFrames > 0) faults.loseFrames -= 1;
      else io.emit('frame', frame);
    }
  };
  const run = (id: string, command: Command, by: string | null): Ack => {
    const known = done.get(id);
    if (known) return known;
    const result = decide(state, command, { now: now(), id, actor: { participantId: by, roles: by ? (state.participants[by]?.roles ?? []) : [] } });
    if (result.ok) for (const event of result.value) append(event);
    const ack: Ack = result.ok ? { ok: true, seq } : result;
    done.set(id, ack);
    return ack;
  };
  const greet = (socket: Peer, since: number | undefined) => {
    if (since === undefined) socket.emit('snapshot', { seq, state: view(state, { person }), you: person, now: now() });
    else socket.emit('catch-up', { frames: framesSince(since), classHead: heads.class, ownHead: heads.own, now: now() });
  };

  let refused: 'protocol-too-old' | null = null;
  io.use((_, next) => next(refused ? Object.assign(new Error(refused), { data: { code: refused } }) : undefined));
  io.on('connection', (socket) => {
    const { proof, since } = socket.handshake.auth as { proof: string; since?: number };
    handshakes.push({ proof, since });
    greet(socket, since);
    socket.on('resync', (from) => greet(socket, from));
    socket.on('command', (frame, ack) => {
      seen.push(frame.id);
      if (faults.loseCommands > 0) {
        faults.loseCommands -= 1;
        socket.disconnect(true);
        return;
      }
      const answer = run(frame.id, { name: frame.name, input: frame.input } as Command, person);
      if (faults.loseAnswers > 0) {
        faults.loseAnswers -= 1;
        socket.disconnect(true);
      } else ack(answer);
    });
  });
  const beats = setInterval(() => faults.beat && io.emit('heartbeat', { classHead: heads.class, ownHead: heads.own, here: 1, now: now() }), 50);
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));

  return {
    origin: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    faults,
    /** ids of commands as they arrived, repetitions too */
    seen,
    handshakes,
    nextProof: () => `proof-${++proofs}`,
    /** what the person may know now */
    truth: () => view(state, { person }),
    /** the same as a read of it by HTTP answers */
    snapshot: (): Snapshot<SessionState> => ({ seq, state: view(state, { person }), you: person, now: now() }),
    /** does something as the server itself, or as somebody else */
    act: (command: Command, by: string | null, id: string = crypto.randomUUID()) => run(id, command, by),
    cut: () => io.disconnectSockets(true),
    goodbye: () => io.emit('goodbye', { code: 'link-invalid' }),
    /** From now on nobody comes in, for this reason; null: everybody again. */
    refuse(code: 'protocol-too-old' | null) {
      refused = code;
    },
    close: async () => {
      clearInterval(beats);
      await io.close();
    },
  };
}
export type SessionServer = Awaited<ReturnType<typeof createSessionServer>>;
