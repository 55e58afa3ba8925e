import type { Localized, LogEntry, Participant, RecordedEvent } from '@plenary/contracts';
import type { SessionState } from '@plenary/domain';

/** What the sentence of one log entry fills in. Sentences are `host:log.<type with a hyphen for its dot>`. */
export type LogLine = {
  type: SaidType;
  by: string | null;
  params: { name: string; slot: string; part: string; number: number; minutes: number; file: string; version: number };
};

/** Events that are said; single votes and edits of fields are not worth a line of their own. */
export const SAID = [
  'session.scheduled',
  'session.cancelled',
  'session.ended',
  'slot.added',
  'slot.moved',
  'slot.removed',
  'material.attached',
  'participant.added',
  'participant.roles-set',
  'participant.removed',
  'doors.opened',
  'slot.started',
  'slot.paused',
  'slot.resumed',
  'slot.extended',
  'slot.skipped',
  'slot.unskipped',
  'slot.done',
  'stage.brought',
  'stage.released',
  'question.submitted',
  'question.approved',
  'question.declined',
  'question.reopened',
  'question.merged',
  'question.edited',
  'question.restored',
  'question.put-live',
  'question.returned',
  'question.answered',
  'question.deferred',
  'qna.set',
  'qna.silenced',
  'qna.unsilenced',
  'minutes.published',
] as const satisfies readonly RecordedEvent['type'][];
type SaidType = (typeof SAID)[number];
const isSaid = (type: RecordedEvent['type']): type is SaidType => (SAID as readonly string[]).includes(type);

type Say = {
  name(person: Participant | undefined): string;
  /** a text in the reader's language, between their quotation marks; empty when there is none */
  text(localized: Localized): string;
  /** the name of a slot that is gone, or has no subject */
  unnamed: string;
};

/** One entry as a sentence's parts; null when it is not worth a line. Names are those of today. */
export function logLine(state: SessionState, { by, event }: LogEntry, say: Say): LogLine | null {
  if (!isSaid(event.type)) return null;
  const subject = (id: unknown) => say.text(state.slots.find((slot) => slot.id === id)?.subject ?? {}) || say.unnamed;
  const name = (id: unknown) => (typeof id === 'string' ? say.name(state.participants[id]) : '');
  const question = 'questionId' in event ? state.questions[event.questionId] : 'question' in event ? event.question : undefined;
  return {
    type: event.type,
    by: by === null ? null : name(by) || null,
    params: {
      name: 'participant' in event ? say.name(event.participant) : name('participantId' in event ? event.participantId : null),
      slot: subject('slot' in event ? event.slot.id : 'slotId' in event ? event.slotId : null),
      part: 'part' in event ? say.text(event.part.title) : '',
      number: question?.number ?? 0,
      minutes: 'minutes' in event ? event.minutes : 0,
      file: 'material' in event ? event.material.name : '',
      version: 'version' in event ? event.version : 0,
    },
  };
}
