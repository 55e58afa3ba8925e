import { Readable } from 'node:stream';
import type { QuestionRow } from '@plenary/domain';
import { stringify } from 'csv-stringify';
import type { Column } from './columns.ts';
import { inTurns } from './in-turns.ts';

/**
 * CSV as RFC 4180 has it, in UTF-8 with a mark that tells spreadsheets so. A text that a spreadsheet would take for a formula gets an
 * apostrophe in front. Written as it is read: the whole never lies in memory.
 */
export function csvOf(columns: readonly Column[], rows: Iterable<QuestionRow>): Readable {
  async function* lines() {
    yield columns.map(({ title }) => title);
    for await (const row of inTurns(rows)) yield columns.map(({ cell }) => cell(row));
  }
  const writer = stringify({ bom: true, record_delimiter: 'windows', quoted_match: /[\r\n]/, escape_formulas: true });
  return Readable.from(lines()).pipe(writer);
}
