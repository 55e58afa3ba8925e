import { sessionOf } from '../../http/in-session.ts';
import { createOnce } from '../../http/once.ts';
import { type CallAtHand, defineWritten, type OpenedSession, type Route } from '../../http/route.ts';
import { Written } from '../../http/written.ts';
import { calendarOf } from '../../programme/calendar.ts';
import { exchangeOf } from '../../programme/exchange.ts';
import { scheduleJson } from '../../programme/schedule-json.ts';
import { scheduleXml } from '../../programme/schedule-xml.ts';

type Parts = {
  /** As PUBLIC_URL says; null: the address by which the file was asked for. */
  publicUrl: string | null;
  now(): number;
  fileUrl(slug: string, materialId: string): string;
};

/** A session's programme as files: for calendars, and for the tools that conferences exchange their schedules with. */
export function programmeRoutes({ publicUrl, now, fileUrl }: Parts): Route[] {
  /** The address by which it was asked for, where that stands in the file. */
  const askedAt = ({ headers }: CallAtHand) => (publicUrl ? '' : headers.get('host'));
  const originOf = (call: CallAtHand) => publicUrl?.replace(/\/+$/, '') ?? call.origin;
  const once = createOnce<Written>(now);
  const exchange = (call: CallAtHand, { state, seq }: OpenedSession, at: number) =>
    exchangeOf(state, seq, at, call.locale, originOf(call), (id) => fileUrl(state.details.slug, id));
  const file = (name: string, type: string, summary: string, write: (call: CallAtHand, session: OpenedSession, at: number) => string): Route =>
    defineWritten({
      path: `/s/:slug/${name}`,
      summary,
      permission: 'anyone',
      write(call) {
        const session = sessionOf(call);
        return once(
          session.state,
          `${name} ${call.locale} ${askedAt(call)}`,
          (at) =>
            new Written(Buffer.from(write(call, session, at)), {
              'content-type': type,
              'cache-control': 'no-cache',
              vary: 'accept-language, cookie',
              'content-disposition': `inline; filename="${session.state.details.slug}-${name}"`,
            }),
        );
      },
    });
  return [
    file('calendar.ics', 'text/calendar; charset=utf-8', 'The session for a calendar, at the venue’s hours', (call, { state, seq }, at) =>
      calendarOf(state, seq, at, call.locale, originOf(call)),
    ),
    file('schedule.json', 'application/json; charset=utf-8', 'The programme in the format that conference tools exchange, as JSON', (call, session, at) =>
      scheduleJson(exchange(call, session, at)),
    ),
    file('schedule.xml', 'application/xml; charset=utf-8', 'The programme in the format that conference tools exchange, as XML', (call, session, at) =>
      scheduleXml(exchange(call, session, at)),
    ),
  ];
}
