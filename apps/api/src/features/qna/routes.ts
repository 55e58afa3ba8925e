import { Readable } from 'node:stream';
import { ok } from '@plenary/contracts';
import { questionReport, questionTable } from '@plenary/domain';
import { createTranslator } from '@plenary/i18n/server';
import { sessionOf } from '../../http/in-session.ts';
import { type Call, defineRoute, type Route } from '../../http/route.ts';
import { columnsFor } from '../../qna/columns.ts';
import { csvOf } from '../../qna/csv.ts';
import { jsonOf } from '../../qna/json.ts';
import { xlsxOf } from '../../qna/xlsx.ts';

type Write = (call: Call) => Readable | Promise<Uint8Array<ArrayBuffer>>;

/** The whole table as a file to keep. Its titles are in the reader's language. */
const file = (form: string, type: string, summary: string, write: Write): Route =>
  defineRoute({
    method: 'get',
    path: `/api/v1/sessions/:slug/questions.${form}`,
    permission: 'qna.moderate',
    summary,
    async handler(call) {
      const written = await write(call);
      const body = written instanceof Readable ? (Readable.toWeb(written) as ReadableStream) : written;
      const name = `${sessionOf(call).state.details.slug}-questions.${form}`;
      const headers = { 'content-type': type, 'cache-control': 'no-store', 'content-disposition': `attachment; filename="${name}"` };
      return new Response(body, { headers });
    },
  });

export const qnaRoutes = (): Route[] => [
  file('csv', 'text/csv; charset=utf-8', 'Every question with what became of it, as CSV', (call) => {
    const { state } = sessionOf(call);
    return csvOf(columnsFor(state, call.locale), questionTable(state));
  }),
  file('xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'The same as a sheet for Excel', (call) => {
    const { state } = sessionOf(call);
    return xlsxOf(createTranslator(call.locale)('report:table'), columnsFor(state, call.locale), questionTable(state));
  }),
  file('json', 'application/json', 'The same for programs, in the words of the contracts', (call) => jsonOf(sessionOf(call).state)),
  defineRoute({
    method: 'get',
    path: '/api/v1/sessions/:slug/questions/report',
    permission: 'qna.moderate',
    summary: 'What came of the questions: how many, how soon, by slot and by country. Times in ms',
    handler: async (call) => ok(questionReport(sessionOf(call).state)),
  }),
];
