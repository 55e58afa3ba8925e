import type { Participant } from '@plenary/contracts';
import type { SessionState } from '@plenary/domain';
import { cityOf, inAllLanguages, langTag, offsetOf } from '@plenary/i18n';
import { type Html, html, NOTHING } from '../html.ts';
import { ICONS } from '../icons.ts';
import { fromWhere, otherNames } from '../names.ts';
import type { Reader } from '../reader.ts';
import { commaList, mine, myPlace, said, timeOf, times, verbatim } from '../words.ts';
import type { Row } from './rows.ts';
import { zoneChooser } from './zone-chooser.ts';

/** A name as its owner writes it, and how other languages of the session write it; what they are, in the reader's language where it is known. */
const person = (reader: Reader, one: Participant): Html => {
  const others = otherNames(one.name, one.nameIn);
  const where = [one.positionIn[reader.locale] ?? one.position, ...fromWhere(one, reader.locale)].filter((part) => part !== '');
  return html`<li><b>${verbatim(one.name)}</b>${others.map(([lang, name]) => html` ${said({ text: name, lang })}`)}${where.length > 0 ? html`<span class="quiet">${commaList(reader, where.map(verbatim))}</span>` : NOTHING}</li>`;
};

function subject(reader: Reader, row: Row, languages: readonly string[]): Html {
  const [first, ...others] = inAllLanguages(row.slot.subject, reader.locale, languages);
  const kind = reader.t(`common:kinds.${row.slot.kind}`);
  if (!first) return html`<h3 class="plain">${row.slot.kind === 'talk' && row.look === 'coming' ? reader.t('pages:session.no-subject') : kind}</h3>`;
  const serif = row.slot.kind === 'talk' || row.slot.kind === 'discussion';
  return html`<h3 class="${serif ? 'serif subject' : 'plain'}">${said(first)}</h3>${others.map((other) => html`<p class="in-other${serif ? ' serif' : ''}" lang="${langTag(other.lang)}" dir="auto">${other.text}</p>`)}`;
}

/** A moved slot shows its old time struck through; a break and a skipped slot say what they are in words too. */
function row(reader: Reader, one: Row, languages: readonly string[], zone: string): Html {
  const { t } = reader;
  const moved = one.look === 'coming' && Math.abs(one.start - one.plannedStart) >= 60_000;
  const sign =
    one.look === 'current'
      ? html`<span class="live-mark">${t('pages:session.now')}</span>`
      : one.look === 'skipped'
        ? html`<span class="quiet">${t('pages:session.skipped')}</span>`
        : one.look === 'paused'
          ? html`<b>${t('pages:session.paused')}</b>`
          : NOTHING;
  const was = (time: Html) => (moved ? html`<s><span class="unseen">${t('pages:session.was')} </span>${time}</s> ` : NOTHING);
  return html`<li class="${one.look}${one.pause ? ' pause' : ''}"${one.look === 'current' ? html` aria-current="step"` : null}>
<span class="at mine digits">${was(mine(reader, 'time', one.plannedStart))}${mine(reader, 'time', one.start)}</span><span class="at venue digits">${was(timeOf(reader, one.plannedStart, zone))}${timeOf(reader, one.start, zone)}</span>
<span class="node">${one.look === 'done' ? ICONS.check : NOTHING}</span>
<div class="what">${sign}${subject(reader, one, languages)}</div>
<ul class="who">${one.speakers.map((each) => person(reader, each))}</ul></li>`;
}

/** The programme with two columns of time: the viewer's and the venue's. */
export function agenda(reader: Reader, state: SessionState, rows: readonly Row[]): Html {
  const { t, locale } = reader;
  const { zone, languages } = state.details;
  const at = rows[0]?.start ?? state.startsAt;
  let part: string | null = null;
  const partHead = (one: Row): Html => {
    if (one.slot.partId === part) return NOTHING;
    part = one.slot.partId;
    const titles = inAllLanguages(state.parts.find(({ id }) => id === part)?.title ?? {}, locale, languages);
    if (titles.length === 0) return NOTHING;
    return html`<li class="part"><h2 class="serif">${titles.map((title, index) => html`${index > 0 ? ' ' : NOTHING}${said(title)}`)}</h2></li>`;
  };
  return html`<section ${times(reader, zone, at, 'agenda')} aria-label="${t('pages:act.programme')}"><h2 class="unseen">${t('pages:act.programme')}</h2>
<div class="agenda-head"><span class="mine">${myPlace(reader, at)}</span><span class="venue">${cityOf(zone, locale)}</span><span class="quiet mine">${t('pages:times.both')} · <span data-mine="offset" data-at="${new Date(at).toISOString()}">${reader.zone ? offsetOf(reader.zone, at) : ''}</span> · ${offsetOf(zone, at)}</span><span class="quiet alone">${t('pages:times.venue')} · ${offsetOf(zone, at)}</span>${zoneChooser(reader, at)}</div>
<ol>${rows.map((one) => html`${partHead(one)}${row(reader, one, languages, zone)}`)}</ol>
</section>`;
}
