import type { CommandInput, CommandName } from '@plenary/contracts';

/** What the inputs speak of. */
export type Ids = { partId: string; slotId: string; participantId: string; questionId: string; materialId: string };
export const NOBODY: Ids = {
  partId: 'none-such-part',
  slotId: 'none-such-slot',
  participantId: 'none-such-person',
  questionId: 'none-such-question',
  materialId: 'none-such-file',
};

const person = {
  name: 'Ana',
  nameIn: { zh: '安娜' },
  affiliation: 'Somewhere',
  affiliationIn: { zh: '某处' },
  place: 'Lisbon',
  zone: 'Europe/Lisbon',
  language: 'pt',
};
const slot = { kind: 'talk', subject: { en: 'Subject' }, summary: { en: 'Summary' }, speakerIds: [] as string[], language: 'en', minutes: 20 } as const;

/** An input that every field of a command has a value in. */
export const sampleInputs = ({ partId, slotId, participantId, questionId, materialId }: Ids): { [N in CommandName]?: CommandInput<N> } => ({
  'session.edit': {
    title: { en: 'Title' },
    theme: { en: 'Theme' },
    description: { en: 'Description' },
    venue: { en: 'Venue' },
    source: { en: 'Source' },
    languages: ['en', 'zh'],
    zone: 'Asia/Shanghai',
    start: '2030-05-29T14:00',
    open: false,
  },
  'session.schedule': {},
  'session.cancel': {},
  'programme.add-part': { title: { en: 'Part' } },
  'programme.edit-part': { id: partId, title: { en: 'Part' } },
  'programme.remove-part': { partId },
  'programme.add-slot': { ...slot, partId, before: null },
  'programme.edit-slot': { ...slot, slotId, partId },
  'programme.move-slot': { slotId, partId, before: null },
  'programme.remove-slot': { slotId },
  'materials.remove': { materialId },
  'people.add': { ...person, roles: ['attendee'] },
  'people.edit': { ...person, participantId },
  'people.set-roles': { participantId, roles: ['attendee'] },
  'people.remove': { participantId },
  'running-order.open-doors': {},
  'running-order.start': {},
  'running-order.next': { from: slotId },
  'running-order.pause': {},
  'running-order.resume': {},
  'running-order.extend': { minutes: 5 },
  'running-order.skip': { slotId },
  'running-order.unskip': { slotId },
  'running-order.end': {},
  'stage.bring': { participantId },
  'stage.release': { participantId },
  'qna.ask': { text: 'Why?', language: 'en', anonymous: false, namedInMinutes: true },
  'qna.withdraw': { questionId },
  'qna.vote': { questionId },
  'qna.unvote': { questionId },
  'qna.approve': { questionId },
  'qna.decline': { questionId, kind: 'other', text: 'Because' },
  'qna.reopen': { questionId },
  'qna.merge': { questionId, intoId: NOBODY.questionId },
  'qna.put-live': { questionId },
  'qna.back': { questionId },
  'qna.answer': { questionId, mode: 'written', text: 'So' },
  'qna.defer': { questionId, speakerId: participantId, due: 4_000_000_000_000 },
  'qna.set': { open: true, moderated: true, anonymous: true, voting: true, perPerson: 0 },
});
