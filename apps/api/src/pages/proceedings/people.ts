import type { Lang, PublishedPerson } from '@plenary/contracts';
import { type Html, html, NOTHING } from '../html.ts';
import { fromWhere, otherNames } from '../names.ts';
import { said, verbatim } from '../words.ts';

const comma = (lang: Lang): string => (lang === 'zh' ? '，' : lang === 'ja' ? '、' : ', ');

/** A person in one language: name, position, affiliation, place; what has no rendering in that language stands as it was given. */
export function personIn(one: PublishedPerson, lang: Lang): Html {
  const position = one.positionIn?.[lang] ?? one.position ?? '';
  const parts = [one.nameIn[lang] ?? one.name, position, ...fromWhere(one, lang)].filter((part) => part !== '');
  return html`${parts.map((part, index) => html`${index > 0 ? comma(lang) : NOTHING}${verbatim(part)}`)}`;
}

/** Several people, one a line. */
export const peopleIn = (people: readonly PublishedPerson[], lang: Lang): Html =>
  people.length === 0 ? NOTHING : html`<p class="who">${people.map((one, index) => html`${index > 0 ? html`<br>` : NOTHING}${personIn(one, lang)}`)}</p>`;

/** As credits name them: every way in which the name is written. */
export const credited = (one: PublishedPerson): Html =>
  html`${verbatim(one.name)}${otherNames(one.name, one.nameIn).map(([lang, text]) => html` ${said({ text, lang })}`)}`;
