import type { SessionLog } from '../log/session-log.ts';
import type { OpenedSession } from './route.ts';

/** A session that knows a participant, if there is one: whom this node does not know yet may have come in at another one a moment ago. */
export async function knowing(log: Pick<SessionLog, 'refresh'>, session: OpenedSession, participantId: string): Promise<OpenedSession> {
  const newer = session.state.participants[participantId] ? null : await log.refresh(session.id);
  return newer ? { id: session.id, ...newer } : session;
}
