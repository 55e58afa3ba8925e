import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { QuestionRow } from '@plenary/domain';
import excel from 'exceljs';
import type { Cell, Column } from './columns.ts';
import { inTurns } from './in-turns.ts';

/** Excel's own format for text: what is in such a cell stays text also when somebody edits it. */
const TEXT = '@';

/** Sheets write characters that XML cannot hold as `_xFFFF_`; a text that looks so already says that it means itself. */
const plain = (cell: Cell): Cell => (typeof cell === 'number' ? cell : cell.replace(/[\ufffe\uffff]/g, '').replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));

/** A sheet for Excel and its like. Every cell is text or a number, never a formula. Rows are let go of as they are written. */
export async function xlsxOf(name: string, columns: readonly Column[], rows: Iterable<QuestionRow>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new PassThrough();
  const written = buffer(stream);
  const book = new excel.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
  const sheet = book.addWorksheet(name.replace(/[*?:\\/[\]]/g, ' ').slice(0, 31), { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ width }) => ({ width, style: { numFmt: TEXT, alignment: { vertical: 'top', wrapText: true } } }));
  const head = sheet.addRow(columns.map(({ title }) => plain(title)));
  head.font = { bold: true };
  head.commit();
  for await (const row of inTurns(rows)) sheet.addRow(columns.map(({ cell }) => plain(cell(row)))).commit();
  sheet.commit();
  await book.commit();
  return new Uint8Array(await written);
}
