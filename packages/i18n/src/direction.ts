const [OPEN, CLOSE] = ['\u2068', '\u2069'];
/** Marks that turn the direction, and letters that run from right to left. */
const TURNS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * A text as it was typed, but for the marks that would reach beyond it: one that closes what it has not opened also closes what
 * isolates the text (a `bdi` too), and one that it leaves open would be closed in place of that.
 */
export function closed(text: string): string {
  if (!/[\u2066-\u2069]/.test(text)) return text;
  let open = 0;
  const kept = text.replace(/[\u2066-\u2069]/g, (mark) => {
    if (mark !== CLOSE) open += 1;
    else if (open === 0) return '';
    else open -= 1;
    return mark;
  });
  return kept + CLOSE.repeat(open);
}

/** For sentences, titles and attributes, where no element can isolate it: a text that turns the direction is closed in by marks. */
export const isolated = (text: string): string => (TURNS.test(text) ? `${OPEN}${closed(text)}${CLOSE}` : text);
