import type { RecordedEvent, SessionDetails } from '@plenary/contracts';
import type { Phase } from '@plenary/domain';

/** What an append changes of the session's head; `created` makes it. */
export type HeadChange = {
  created?: { organisationId: string; details: SessionDetails };
  details?: Partial<SessionDetails>;
  startsAt?: number;
  phase?: Phase;
};

const PHASES: Partial<Record<RecordedEvent['type'], Phase>> = {
  'session.created': 'draft',
  'session.scheduled': 'scheduled',
  'slot.started': 'live',
  'session.ended': 'ended',
  'session.cancelled': 'cancelled',
  'minutes.published': 'published',
};

/** What these events mean for the head; null: nothing, as with most. */
export function headChange(events: RecordedEvent[]): HeadChange | null {
  const change: HeadChange = {};
  for (const event of events) {
    const phase = PHASES[event.type];
    if (phase) change.phase = phase;
    if (event.type === 'session.created') {
      change.created = { organisationId: event.organisationId, details: event.details };
      change.startsAt = event.startsAt;
    }
    if (event.type === 'session.edited') {
      change.details = { ...change.details, ...(event.changes as Partial<SessionDetails>) };
      change.startsAt = event.startsAt;
    }
  }
  return Object.keys(change).length > 0 ? change : null;
}
