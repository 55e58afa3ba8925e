import { type Html, html } from '../html.ts';
import type { Row } from './rows.ts';

/** The spine laid down, for a phone: one segment a slot, as wide as its minutes. The list itself stands below, so nobody is read this. */
export const laidDown = (rows: readonly Row[]): Html =>
  html`<div class="laid" aria-hidden="true">${rows.map((row) => html`<span class="${row.pause ? 'pause ' : ''}${row.look}" style="--minutes:${row.slot.minutes}"></span>`)}</div>`;
