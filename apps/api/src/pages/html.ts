import { raw, html as template } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

/** Markup whose texts are escaped already. */
export type Html = HtmlEscapedString;
/** What may stand in a template: text is escaped, markup is not, nothing is left out. */
export type Piece = Html | string | number | null | undefined | false | readonly Piece[];

/** Markup from a template. Never a promise, because no piece is one. */
export const html = (strings: TemplateStringsArray, ...pieces: Piece[]): Html => template(strings, ...pieces) as Html;

export const NOTHING: Html = raw('');
export const DOCTYPE: Html = raw('<!doctype html>');

/**
 * Data for machines (JSON-LD), in a block that no browser runs. `<` is escaped, so that no text in it can end the block,
 * and the two separators that older parsers take for line ends.
 */
export function linkedData(value: unknown): Html {
  const json = JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return html`<script type="application/ld+json">${raw(json)}</script>`;
}
