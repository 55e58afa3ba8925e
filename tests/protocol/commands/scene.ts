import { type Ack, type CommandName, ERRORS, type Failure, type Role } from '@plenary/contracts';
import type { SessionState } from '@plenary/domain';
import { connect, createSession, type LiveClient, type Seat, type TestApi, type TestSession } from '@plenary/test-kit';

/** Where a session stands. `bare`: a draft without a slot. */
export type Standing = 'bare' | 'draft' | 'announced' | 'doors' | 'live' | 'over' | 'cancelled';

/** A session with one person of each role, whom a test lets act over either transport. */
export type Scene = TestSession & {
  /** The live connection of this role's person; opened once. */
  socket(role: Role): Promise<LiveClient>;
  /** What this role's person gets when they ask afresh. */
  view(role: Role): Promise<SessionState>;
  close(): void;
};

export async function sceneAt(api: TestApi, standing: Standing): Promise<Scene> {
  const session = await createSession(api, { live: false, draft: standing === 'draft' || standing === 'bare' });
  const { owner, host } = session.seats;
  await host.command('qna.set', { perPerson: 0 });
  if (standing === 'bare') for (const slotId of session.slotIds) await owner.command('programme.remove-slot', { slotId });
  if (standing === 'cancelled') await owner.command('session.cancel', {});
  if (standing === 'doors' || standing === 'live' || standing === 'over') await owner.command('running-order.open-doors', {});
  if (standing === 'live' || standing === 'over') await owner.command('running-order.start', {});
  if (standing === 'over') await owner.command('running-order.end', {});
  const sockets = new Map<Role, Promise<LiveClient>>();
  return {
    ...session,
    socket(role) {
      const known = sockets.get(role) ?? connect(session.seats[role]);
      sockets.set(role, known);
      return known;
    },
    view: async (role) => (await session.seats[role].browser.json<{ state: SessionState }>('GET', `/api/v1/sessions/${session.slug}`)).state,
    close() {
      for (const socket of sockets.values()) void socket.then((client) => client.close());
    },
  };
}

type Told = { seq: number } & Failure;
/** A command by HTTP, with its answer in the form that the live connection has. Throws when status and code do not belong together. */
export async function byHttp(seat: Seat, name: CommandName, input: unknown, id: string = crypto.randomUUID()): Promise<Ack> {
  const response = await seat.browser.send('POST', `/api/v1/sessions/${seat.slug}/commands/${name}`, { id, input });
  const told = (await response.json()) as Told;
  if (response.ok) return { ok: true, seq: told.seq };
  if (ERRORS[told.code]?.status !== response.status) throw new Error(`${name} → ${response.status}: ${JSON.stringify(told)}`);
  return { ok: false, error: told };
}
export const bySocket = async (scene: Scene, role: Role, name: CommandName, input: unknown, id?: string): Promise<Ack> =>
  (await scene.socket(role)).command(name, input as never, id);

export const codeOf = (answer: Ack): string => (answer.ok ? 'done' : answer.error.code);
