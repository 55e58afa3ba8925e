import { connect, createSession, type TestApi, type TestSession } from '@plenary/test-kit';
import { Doc, encodeStateAsUpdate, encodeStateVector, XmlElement, XmlText } from 'yjs';
import { ALL_HOSTILE } from '../screens/hostile-texts.ts';

const DAY_MS = 86_400_000;

/** What becomes of the nth question: each text comes by everywhere where a text can stand. */
async function fate({ seats }: TestSession, n: number, questionId: string, earlier: string | undefined, text: string): Promise<void> {
  const { moderator, speaker } = seats;
  const one = { questionId };
  const kind = n % 7;
  if (kind === 0) return;
  if (kind === 1) {
    await moderator.command('qna.decline', { ...one, kind: 'other', text });
    return;
  }
  await moderator.command('qna.approve', one);
  await moderator.command('qna.translate', { ...one, language: 'zh', text });
  if (kind === 2) await moderator.command('qna.edit', { ...one, text: `${text}?` });
  if (kind === 3) await moderator.command('qna.answer', { ...one, mode: 'written', text });
  if (kind === 4) await moderator.command('qna.defer', { ...one, speakerId: speaker.participantId, due: Date.now() + DAY_MS });
  if (kind === 5 && earlier) await moderator.command('qna.merge', { ...one, intoId: earlier });
}

/** The recorders write every text as a paragraph and as a remark, by somebody of that name. */
async function record({ seats, slotIds }: TestSession): Promise<void> {
  const doc = new Doc();
  const fragment = doc.getXmlFragment(`${slotIds[0]}/en`);
  const paragraph = (text: string) => {
    const made = new XmlElement('paragraph');
    made.insert(0, [new XmlText(text)]);
    return made;
  };
  const remark = (text: string) => {
    const made = new XmlElement('remark');
    made.setAttribute('name', text);
    made.insert(0, [paragraph(text)]);
    return made;
  };
  fragment.insert(
    0,
    ALL_HOSTILE.flatMap((text) => [paragraph(text), remark(text)]),
  );
  const update = encodeStateAsUpdate(doc);
  const client = await connect(seats.recorder);
  await client.raw('minutes.join', encodeStateVector(new Doc()));
  const SIZE = 30_000;
  const id = crypto.randomUUID();
  const parts = Array.from({ length: Math.ceil(update.length / SIZE) }, (_, n) => update.slice(n * SIZE, (n + 1) * SIZE));
  for (const [index, part] of parts.entries()) {
    const ack = await client.raw('minutes.update', { id, update: part, ...(parts.length > 1 && { part: { index, of: parts.length } }) });
    if (!(ack as { ok: boolean }).ok) throw new Error(JSON.stringify(ack));
  }
  client.close();
}

/** A session in which every text that can be typed is a hostile one: names, affiliations, subjects, questions, what became of them, the minutes. */
export async function hostileSession(api: TestApi): Promise<TestSession> {
  const session = await createSession(api, { languages: ['en', 'zh'] });
  const { owner, moderator, speaker, attendee } = session.seats;
  await moderator.command('qna.set', { perPerson: 0 });
  const rename = (participantId: string, text: string) => owner.command('people.edit', { participantId, name: text, affiliation: text, place: text });
  let approved: string | undefined;
  for (const [n, text] of ALL_HOSTILE.entries()) {
    await rename(attendee.participantId, text);
    const { id } = await attendee.command('qna.ask', { text, language: n % 2 === 0 ? 'en' : null, anonymous: n % 5 === 4, namedInMinutes: true });
    await fate(session, n, id, approved, text);
    if (n % 7 === 6) approved = id;
  }
  if (approved) await moderator.command('qna.put-live', { questionId: approved });
  await rename(speaker.participantId, ALL_HOSTILE.find((text) => text.startsWith('\u202e')) ?? '');
  for (const text of ALL_HOSTILE.filter((_, n) => n % 4 === 0)) {
    const slot = { partId: null, kind: 'talk' as const, summary: { en: text }, speakerIds: [speaker.participantId], language: null, minutes: 5, before: null };
    await owner.command('programme.add-slot', { ...slot, subject: { en: text, zh: text } });
  }
  await record(session);
  return session;
}
