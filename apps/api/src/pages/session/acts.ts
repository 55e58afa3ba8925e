import { isOver, type SessionState } from '@plenary/domain';
import { type Html, html, NOTHING } from '../html.ts';
import { ICONS } from '../icons.ts';
import type { Reader } from '../reader.ts';

/** What can be done about a session now; at most one main act. */
export type Acts = { main: Html | null; calendar: Html | null; word: string };

const button = (href: string, label: Html | string): Html => html`<a class="act main" href="${href}">${label}</a>`;

/** `seated`: the reader holds a personal link's seat in this session. */
export function actsOf(reader: Reader, state: SessionState, seated: boolean): Acts {
  const { t } = reader;
  const at = `/s/${state.details.slug}`;
  const calendar = html`<a class="act" href="${at}/calendar.ics">${ICONS.calendar}${t('pages:act.calendar')}</a>`;
  if (state.phase === 'published') return { main: button(`/p/${state.details.slug}`, t('pages:act.read')), calendar: null, word: '' };
  if (state.phase === 'cancelled') return { main: null, calendar: null, word: t('pages:session.cancelled') };
  if (isOver(state)) return { main: null, calendar: null, word: t('pages:session.preparing') };
  const open = state.doorsOpenedAt !== null;
  if (open && (state.details.open || seated))
    return { main: button(`${at}/room`, t('pages:act.enter')), calendar: null, word: state.details.open ? t('pages:session.no-account') : '' };
  const word = state.details.open
    ? [t('pages:session.doors-closed'), t('pages:session.no-account')].join(reader.locale === 'en' ? ' ' : '')
    : t('pages:session.by-link');
  return { main: html`<a class="act main" href="${at}/calendar.ics">${ICONS.calendar}${t('pages:act.calendar')}</a>`, calendar: open ? calendar : null, word };
}

/** The state of the session in a word, where there is something to say. */
export function markOf(reader: Reader, state: SessionState): Html {
  const { t } = reader;
  if (state.phase === 'live') return html`<span class="live-mark">${t('pages:session.live')}</span>`;
  if (state.phase === 'cancelled') return html`<span class="mark-word">${t('common:phases.cancelled')}</span>`;
  return state.doorsOpenedAt !== null && !isOver(state) ? html`<span class="mark-word">${t('pages:session.doors-open')}</span>` : NOTHING;
}
