import type { RecordedEvent, ViewEvent } from '@plenary/contracts';
import { project } from './project.ts';
import type { SessionState } from './state.ts';
import { classOf, type ViewerClass, viewQuestion } from './view.ts';

/** A class of viewers but for some persons, or one person. Disjoint: nobody is in two audiences of one event. */
export type Audience = { class: ViewerClass; except: string[] } | { person: string };
/**
 * `stream` says in which stream the frame counts: a person who gets a form of their own of something that their class gets too
 * has it in place of the class's frame; what nobody else of the class gets is in the person's own stream.
 */
export type Delivery = { to: Audience; stream: 'class' | 'own'; events: ViewEvent[] };

const isPublic = (state: SessionState, questionId: string) => viewQuestion(state, state.questions[questionId], { class: 'floor' }) !== null;
/**
 * May the question look different to whoever voted for it or follows it than to their class? So it is when everybody gets it anew, and when
 * it is hidden by now: who follows a merged question still sees it.
 */
const concernsVoters = (before: SessionState, after: SessionState, event: { type: RecordedEvent['type']; questionId: string }): boolean =>
  event.type === 'question.merged' || event.type === 'question.restored' || !isPublic(before, event.questionId) || !isPublic(after, event.questionId);

/** The persons to whom an event may look different than to their class. */
function concerned(before: SessionState, after: SessionState, event: RecordedEvent): string[] {
  const asker = (questionId: string) => before.questions[questionId]?.asker?.participantId ?? null;
  const people: (string | null)[] = [];
  if (event.type === 'question.submitted') people.push(event.question.asker?.participantId ?? null);
  else if (event.type === 'question.merged') people.push(asker(event.questionId), asker(event.intoId));
  else if ('questionId' in event) people.push(asker(event.questionId));
  if (event.type === 'question.restored' && event.other) people.push(asker(event.other.questionId));
  if ('questionId' in event && concernsVoters(before, after, event)) {
    const { voters = [], followers = [] } = before.questions[event.questionId] ?? {};
    people.push(...voters, ...followers);
  }
  if (event.type === 'participant.added') people.push(event.participant.id);
  else if ('participantId' in event) people.push(event.participantId);
  return [...new Set(people.filter((id) => id !== null))];
}

const same = (a: ViewEvent[], b: ViewEvent[]) => a === b || JSON.stringify(a) === JSON.stringify(b);

/** To whom an event of the log goes, and in which form. */
export function audiences(before: SessionState, after: SessionState, event: RecordedEvent): Delivery[] {
  const forClass: Record<ViewerClass, ViewEvent[]> = {
    crew: project(before, after, event, { class: 'crew' }),
    floor: project(before, after, event, { class: 'floor' }),
  };
  const except: Record<ViewerClass, string[]> = { crew: [], floor: [] };
  const deliveries: Delivery[] = [];
  for (const person of concerned(before, after, event)) {
    const own = project(before, after, event, { person });
    const ofClass = classOf(before, { person });
    if (same(own, forClass[ofClass])) continue;
    except[ofClass].push(person);
    deliveries.push({ to: { person }, stream: forClass[ofClass].length > 0 ? 'class' : 'own', events: own });
  }
  for (const viewers of ['crew', 'floor'] as const) {
    if (forClass[viewers].length > 0) deliveries.push({ to: { class: viewers, except: except[viewers] }, stream: 'class', events: forClass[viewers] });
  }
  return deliveries;
}
