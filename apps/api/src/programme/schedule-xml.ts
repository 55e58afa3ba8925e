import { html, raw } from 'hono/html';
import type { Exchange } from './exchange.ts';

/** XML knows no characters beyond these, not even escaped. */
const sayable = (text: string): string => text.replace(/[\ufffe\uffff]/g, '');
/** An element with text. The template escapes it for XML as well as for HTML. */
const element = (name: string, text: string | number | null) =>
  text === null ? '' : html`<${raw(name)}>${typeof text === 'string' ? sayable(text) : text}</${raw(name)}>`;

type Event = Exchange['days'][number]['events'][number];

const event = (
  one: Event,
) => html`<event guid="${one.guid}" id="${one.id}">${[element('date', one.date), element('start', one.start), element('duration', one.duration), element('room', one.room), element('slug', one.slug), element('url', one.url), element('title', one.title), element('subtitle', one.subtitle), element('language', one.language), element('track', one.track), element('type', one.type), element('abstract', one.abstract), element('description', one.description)]}<recording><license></license><optout>false</optout></recording><persons>${one.persons.map((person) => html`<person id="${person.id}" guid="${person.guid}">${sayable(person.name)}</person>`)}</persons><links></links><attachments>${one.attachments.map((file) => html`<attachment href="${file.url}" type="${file.type}">${sayable(file.title)}</attachment>`)}</attachments></event>
`;

/** `schedule.xml`, in the order of elements that its readers expect. */
export const scheduleXml = ({ version, base_url, conference, room, tracks, days }: Exchange): string =>
  String(html`<?xml version="1.0" encoding="UTF-8"?>
<schedule>
<generator name="Plenary" version="1"></generator>
${element('version', version)}
<conference>${[element('acronym', conference.acronym), element('title', conference.title), element('start', conference.start), element('end', conference.end), element('days', conference.daysCount), element('timeslot_duration', conference.timeslot_duration), element('base_url', base_url), element('time_zone_name', conference.time_zone_name)]}${tracks.map((name) => html`<track name="${sayable(name)}"></track>`)}</conference>
${days.map(
  (
    day,
  ) => html`<day index="${day.index}" date="${day.date}" start="${day.day_start}" end="${day.day_end}"><room name="${sayable(room.name)}" guid="${room.guid}">
${day.events.map(event)}</room></day>
`,
)}</schedule>
`);
