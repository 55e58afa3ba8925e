import type { Lang, Localized } from '@plenary/contracts';
import { type QuestionRow, type SessionState, valuesOf } from '@plenary/domain';
import { countryName, type Locale, languageName, text } from '@plenary/i18n';
import { createTranslator, type Translator } from '@plenary/i18n/server';

export type Cell = string | number;
/** `width`: in characters, for sheets. */
export type Column = { title: string; width: number; cell(row: QuestionRow): Cell };

const WIDE = 48;
const NARROW = 14;

/** The languages into which a question was translated, the session's first, in their order. */
const translatedInto = ({ questions, details }: SessionState): Lang[] => {
  const used = new Set(valuesOf(questions).flatMap(({ translations }) => Object.keys(translations)));
  return [...details.languages.filter((lang) => used.has(lang)), ...[...used].filter((lang) => !details.languages.includes(lang)).sort()];
};

function reasonOf(t: Translator, { reason }: QuestionRow): string {
  if (!reason) return '';
  const kind = t(`report:reason.${reason.kind}`);
  return reason.text === '' ? kind : t('report:reason.with', { reason: kind, text: reason.text });
}

/** The table for people: titles, states and names of languages and countries in the reader's language. */
export function columnsFor(state: SessionState, locale: Locale): Column[] {
  const t = createTranslator(locale);
  const { zone, languages } = state.details;
  const said = (of: Localized | null) => (of ? text(of, locale, languages[0] ?? 'en').text : '');
  const column = (title: string, cell: Column['cell'], width = NARROW): Column => ({ title, width, cell });
  const time = (title: string, cell: (row: QuestionRow) => string | null) => column(t('report:column.at', { title, zone }), (row) => cell(row) ?? '', 26);
  return [
    column(t('report:column.number'), ({ number }) => number, 8),
    column(t('report:column.state'), ({ state: now }) => t(`qna:state.${now}`)),
    column(t('report:column.part'), ({ part }) => said(part), 24),
    column(t('report:column.slot'), ({ slot }) => said(slot), 32),
    column(t('report:column.text'), ({ text: words }) => words, WIDE),
    column(t('report:column.original'), ({ original }) => original ?? '', WIDE),
    column(t('report:column.language'), ({ language }) => (language ? languageName(language, locale) : '')),
    ...translatedInto(state).map((lang) =>
      column(t('report:column.translation', { language: languageName(lang, locale) }), ({ translations }) => translations[lang] ?? '', WIDE),
    ),
    column(t('report:column.asker'), ({ asker }) => asker?.name ?? '', 24),
    column(t('report:column.anonymous'), ({ anonymous }) => t(anonymous ? 'report:yes' : 'report:no')),
    column(t('report:column.affiliation'), ({ asker }) => asker?.affiliation ?? '', 32),
    column(t('report:column.country'), ({ asker }) => (asker?.country ? countryName(asker.country, locale) : '')),
    column(t('report:column.askedOf'), ({ askedOf }) => askedOf ?? '', 24),
    time(t('report:column.askedAt'), ({ askedAt }) => askedAt),
    time(t('report:column.liveAt'), ({ liveAt }) => liveAt),
    time(t('report:column.answeredAt'), ({ answeredAt }) => answeredAt),
    column(t('report:column.votes'), ({ votes }) => votes, 8),
    column(t('report:column.reason'), (row) => reasonOf(t, row), 32),
    column(t('report:column.mergedInto'), ({ mergedInto }) => mergedInto ?? ''),
    column(t('report:column.deferredTo'), ({ deferred }) => deferred?.to ?? '', 24),
    time(t('report:column.due'), ({ deferred }) => deferred?.due ?? null),
    column(t('report:column.mode'), ({ answer }) => (answer ? t(`report:mode.${answer.mode}`) : '')),
    column(t('report:column.answer'), ({ answer }) => answer?.text ?? '', WIDE),
  ];
}
