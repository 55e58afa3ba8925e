import type { Localized, Material, Participant, Proceedings, PublishedMaterial, PublishedPerson, PublishedSlot } from '@plenary/contracts';
import { type TimetableRow, timetable } from '../running-order/timetable.ts';
import { valuesOf } from '../session/record.ts';
import type { SessionState } from '../session/state.ts';
import { questionsIn, tidy } from './blocks.ts';
import { questionsOf, type SlotMinutes } from './questions.ts';

export type Sources = {
  state: SessionState;
  organisation: Localized;
  /** The recorders' text of one slot, by language. */
  minutes: (slotId: string) => SlotMinutes;
  /** What was written in slots that are no longer in the programme, by their ids. */
  removed: Record<string, SlotMinutes>;
  /** Participants who wrote in the minutes. */
  writers: ReadonlySet<string>;
  version: number;
  /** ms since 1970 */
  issuedAt: number;
  note: Localized | null;
};

const person = ({ name, nameIn, position, positionIn, affiliation, affiliationIn, place }: Participant): PublishedPerson => ({
  name,
  nameIn,
  position,
  positionIn,
  affiliation,
  affiliationIn,
  place,
});
const material = ({ id, name, size, mime }: Material): PublishedMaterial => ({ id, name, size, mime });
const isThere = <T>(one: T | undefined): one is T => one !== undefined;

function slotOf({ state, minutes }: Sources, { slot, run, number }: TimetableRow): PublishedSlot {
  const written = minutes(slot.id);
  const questions = questionsOf(state, slot.id, written);
  const shown = new Set(questions.map((question) => question.id));
  // A language that was taken out of the session keeps what was written in it.
  const languages = [...new Set([...state.details.languages, ...Object.keys(written)])];
  const texts = languages.map((language) => [language, tidy(written[language] ?? [], shown)] as const);
  return {
    id: slot.id,
    number,
    kind: slot.kind,
    subject: slot.subject,
    summary: slot.summary,
    language: slot.language,
    speakers: slot.speakerIds
      .map((id) => state.participants[id])
      .filter(isThere)
      .map(person),
    startedAt: run.startedAt,
    endedAt: run.endedAt,
    skipped: run.state === 'skipped',
    minutes: Object.fromEntries(texts.filter(([, blocks]) => blocks.length > 0)),
    questions,
    materials: state.materials.filter((one) => one.slotId === slot.id).map(material),
  };
}

/** The slots in running order, those of one part that follow each other together. */
function partsOf(sources: Sources): Proceedings['parts'] {
  const parts: Proceedings['parts'] = [];
  for (const row of timetable(sources.state, sources.issuedAt)) {
    const id = row.slot.partId;
    let last = parts.at(-1);
    if (!last || last.id !== id) {
      last = { id, title: sources.state.parts.find((part) => part.id === id)?.title ?? {}, slots: [] };
      parts.push(last);
    }
    last.slots.push(slotOf(sources, row));
  }
  return parts;
}

/** Text of a slot that was taken out of the programme has no subject any more, but is not lost. */
function removedPart({ removed }: Sources): Proceedings['parts'] {
  const slots = Object.entries(removed).flatMap(([id, written]): PublishedSlot[] => {
    const minutes = Object.fromEntries(
      Object.entries(written)
        .map(([language, blocks]) => [language, tidy(blocks, new Set())] as const)
        .filter(([, blocks]) => blocks.length > 0),
    );
    if (Object.keys(minutes).length === 0) return [];
    const nothing = { number: null, subject: {}, summary: {}, language: null, speakers: [], startedAt: null, endedAt: null, questions: [], materials: [] };
    return [{ id, kind: 'discussion', skipped: true, minutes, ...nothing }];
  });
  return slots.length === 0 ? [] : [{ id: null, title: {}, slots }];
}

/** Credited: recorders of the session, and whoever wrote, whatever they are by now. */
const recordersOf = ({ state, writers }: Sources): PublishedPerson[] =>
  valuesOf(state.participants)
    .filter((one) => writers.has(one.id) || (one.roles.includes('recorder') && !one.removed))
    .map(person);

/** The page that is published: everything that it shows, complete in itself. Pure. */
export function composeProceedings(sources: Sources): Proceedings {
  const { state, version, issuedAt, note, organisation } = sources;
  const { slug, source, title, theme, description, venue, languages, zone } = state.details;
  const startedAt = state.startedAt ?? state.startsAt;
  return {
    slug,
    version,
    issuedAt,
    note,
    source,
    organisation,
    title,
    theme,
    description,
    venue,
    languages,
    zone,
    startedAt,
    endedAt: state.endedAt ?? startedAt,
    parts: [...partsOf(sources), ...removedPart(sources)],
    questions: questionsOf(state, null, {}),
    recorders: recordersOf(sources),
    materials: state.materials.filter((one) => !state.slots.some((slot) => slot.id === one.slotId)).map(material),
  };
}

/** Was it left out? So it is, too, when the session ended before it and nobody wrote or asked anything there. */
export const wasLeftOut = ({ skipped, startedAt, minutes, questions }: PublishedSlot): boolean =>
  skipped || (startedAt === null && Object.keys(minutes).length === 0 && questions.length === 0);

/** Questions of a slot that have no block of their own in a language's text; the page lists them below it. */
export const questionsBelow = (slot: PublishedSlot, language: string): PublishedSlot['questions'] => {
  const placed = new Set(questionsIn(slot.minutes[language] ?? []));
  return slot.questions.filter((question) => !placed.has(question.id));
};
