import type { Proceedings } from '@plenary/contracts';
import type { MarkdownWords } from '@plenary/domain';
import { cityOf, fileKind, formatBytes, formatDate, formatRange, formatTime, type Locale, languageName, offsetOf } from '@plenary/i18n';
import { createTranslator } from '@plenary/i18n/server';

/** The words and formats in which a page is written down for a reader of this language. Times are the venue's, with its zone. */
export function markdownWords(locale: Locale, { zone, startedAt }: Pick<Proceedings, 'zone' | 'startedAt'>, fileUrl: (id: string) => string): MarkdownWords {
  const t = createTranslator(locale);
  return {
    theme: t('minutes:file.theme'),
    issued: t('minutes:file.issued'),
    source: t('minutes:file.source'),
    held: t('minutes:file.held'),
    venue: t('minutes:file.venue'),
    organisation: t('minutes:file.organisation'),
    version: t('minutes:file.version'),
    changes: t('minutes:file.changes'),
    questions: t('minutes:file.questions'),
    anonymous: t('ui:anonymous'),
    answered: t('minutes:file.answered'),
    answeredInWriting: t('minutes:file.answered-in-writing'),
    unanswered: t('minutes:file.unanswered'),
    deferred: t('minutes:file.deferred'),
    skipped: t('minutes:file.skipped'),
    recordedBy: t('minutes:file.recorded-by'),
    attachments: t('minutes:file.attachments'),
    colon: t('minutes:file.colon'),
    comma: t('minutes:file.comma'),
    question: (number) => t('minutes:question', { number }),
    moment: (at) =>
      t('minutes:file.when', {
        date: formatDate(at, zone, locale, 'long'),
        range: formatTime(at, zone, locale),
        city: cityOf(zone, locale),
        offset: offsetOf(zone, at),
      }),
    time: (at) => formatTime(at, zone, locale),
    range: (from, to) =>
      t('minutes:file.when', {
        date: formatDate(from, zone, locale),
        range: formatRange(from, to, zone, locale),
        city: cityOf(zone, locale),
        offset: offsetOf(zone, startedAt),
      }),
    language: (tag) => languageName(tag, locale),
    kind: (kind) => t(`common:kinds.${kind}`),
    file: ({ name, size }) => [fileKind(name), formatBytes(size, locale)].filter((part) => part !== '').join(t('minutes:file.comma')),
    fileUrl,
  };
}
