import type { Localized, Proceedings, PublishedMaterial, PublishedPerson, PublishedQuestion, PublishedSlot, SlotKind } from '@plenary/contracts';
import { isEmpty } from './blocks.ts';
import { questionsBelow, wasLeftOut } from './compose.ts';
import { blocksToMarkdown, inline, lines } from './markdown-text.ts';

/** The words and formats of the reader's language. Strings come unescaped. Instants in ms since 1970. */
export type MarkdownWords = {
  theme: string;
  issued: string;
  source: string;
  held: string;
  venue: string;
  organisation: string;
  version: string;
  changes: string;
  questions: string;
  anonymous: string;
  answered: string;
  answeredInWriting: string;
  unanswered: string;
  deferred: string;
  skipped: string;
  recordedBy: string;
  attachments: string;
  colon: string;
  comma: string;
  question(number: number): string;
  /** A day and its hour, with the place whose clock it is. */
  moment(at: number): string;
  time(at: number): string;
  range(from: number, to: number): string;
  language(tag: string): string;
  /** What a slot is called that has no subject. */
  kind(kind: SlotKind): string;
  /** A file's kind and size, for people. */
  file(material: PublishedMaterial): string;
  fileUrl(id: string): string;
};

/** All languages of a text, the original first. */
const all = (text: Localized, languages: string[]): string[] => {
  const tags = [...new Set([...languages, ...Object.keys(text)])];
  return [...new Set(tags.map((tag) => text[tag] ?? '').filter((one) => one !== ''))];
};
const quoted = (text: string): string =>
  text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
const join = (...parts: (string | false | null | undefined)[]): string => parts.filter(Boolean).join('\n\n');

/** A published page as Markdown, complete: languages follow each other within a slot. Pure. */
export function markdownOf(page: Proceedings, words: MarkdownWords): string {
  const localized = (text: Localized) => all(text, page.languages).map(inline).join(' / ');
  const texts = (text: Localized) => all(text, page.languages).map(lines).join('\n\n');
  const fact = (name: string, value: string) => value !== '' && `- **${inline(name)}**${words.colon}${value}`;

  const person = ({ name, nameIn, position = '', positionIn = {}, affiliation, affiliationIn, place }: PublishedPerson) => {
    const others = (text: string, more: Localized) => [...new Set([text, ...Object.values(more)])].filter(Boolean).map(inline).join(' / ');
    return [`**${others(name, nameIn)}**`, others(position, positionIn), others(affiliation, affiliationIn), inline(place)].filter(Boolean).join(words.comma);
  };
  const question = (one: PublishedQuestion, recorded: string, speakers: PublishedPerson[] = []) => {
    const asker = one.asker ? [`**${inline(one.asker.name)}**`, inline(one.asker.affiliation)].filter(Boolean).join(words.comma) : inline(words.anonymous);
    const label =
      one.state === 'deferred'
        ? words.deferred
        : one.state === 'unanswered'
          ? words.unanswered
          : one.answer?.mode === 'written'
            ? words.answeredInWriting
            : words.answered;
    // Who answered is known where one person spoke; then the name says more than that there was an answer.
    const [speaker, second] = speakers;
    const said = recorded !== '' || (one.answer?.text ?? '') !== '';
    const answerer = one.state === 'answered' && said && speaker && !second ? `**${inline(speaker.name)}**` : '';
    const fate = answerer === '' || one.answer?.mode === 'written' ? `*${inline(label)}*` : '';
    return join(
      `**${inline(words.question(one.number))}**${words.colon}${asker}`,
      quoted(lines(one.text)),
      ...Object.entries(one.translations ?? {}).map(([lang, text]) => quoted(`*${inline(words.language(lang))}*${words.colon}${lines(text)}`)),
      [answerer, fate].filter(Boolean).join(words.comma),
      recorded,
      lines(one.answer?.text ?? ''),
    );
  };
  const files = (materials: PublishedMaterial[]) =>
    materials.map((one) => `- [${inline(one.name)}](<${words.fileUrl(one.id)}>) (${inline(words.file(one))})`).join('\n');

  const minutes = (slot: PublishedSlot, language: string, several: boolean) => {
    const block = (id: string, answer: string) => {
      const one = slot.questions.find((some) => some.id === id);
      return one ? question(one, answer, slot.speakers) : answer;
    };
    const text = blocksToMarkdown(slot.minutes[language] ?? [], { time: words.time, question: block });
    return join(several && `*${inline(words.language(language))}*`, text);
  };
  const slot = (one: PublishedSlot) => {
    // A question put live has its place in every language; one with nothing but such places says nothing yet.
    const languages = Object.keys(one.minutes).filter((language) => !isEmpty(one.minutes[language] ?? []));
    const [first] = languages;
    const below = first === undefined ? one.questions : questionsBelow(one, first);
    const subject = localized(one.subject) || inline(words.kind(one.kind));
    return join(
      `### ${one.number === null ? '' : `${one.number}\\. `}${subject}`,
      one.speakers.map(person).join('\\\n'),
      wasLeftOut(one) && `*${inline(words.skipped)}*`,
      texts(one.summary),
      ...languages.map((language) => minutes(one, language, page.languages.length > 1)),
      ...below.map((some) => question(some, '', one.speakers)),
      one.materials.length > 0 && join(`**${inline(words.attachments)}**`, files(one.materials)),
    );
  };

  const facts = [
    fact(words.theme, localized(page.theme)),
    fact(words.held, inline(words.range(page.startedAt, page.endedAt))),
    fact(words.venue, localized(page.venue)),
    fact(words.organisation, localized(page.organisation)),
    fact(words.source, localized(page.source)),
    fact(words.issued, inline(words.moment(page.issuedAt))),
    fact(words.version, String(page.version)),
    page.note !== null && fact(words.changes, localized(page.note)),
  ];
  return `${join(
    `# ${localized(page.title)}`,
    facts.filter(Boolean).join('\n'),
    texts(page.description),
    ...page.parts.flatMap((part) => [part.id !== null && `## ${localized(part.title)}`, ...part.slots.map(slot)]),
    page.questions.length > 0 && join(`## ${inline(words.questions)}`, ...page.questions.map((one) => question(one, ''))),
    page.recorders.length > 0 && join(`## ${inline(words.recordedBy)}`, page.recorders.map((one) => `- ${person(one)}`).join('\n')),
    page.materials.length > 0 && join(`## ${inline(words.attachments)}`, files(page.materials)),
  )}\n`;
}
