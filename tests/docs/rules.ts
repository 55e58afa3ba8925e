const ID = String.raw`(?:ED|FO|H|HC|HOUSE|LOG|M|NS|P|PE|PUB|Q|QS|R|RO|SP|ST|W)-\d+`;
const DEFINED = new RegExp(String.raw`^\s*[-*]\s+\*\*(${ID})\*\*`, 'gm');
const BORNE = new RegExp(String.raw`\b${ID}\b`, 'g');
/** The title of `it('…')`, `test.each(…)("…")` and their like; `describe` may carry an id for all its tests. */
const TITLE = /\b(?:it|test|describe)(?:\.\w+)*(?:\([^'"`()]*\))?\(\s*(['"`])((?:\\.|(?!\1)[\s\S])*)\1/g;

/** The ids of the rules that a spec lays down: `- **RO-3** …`. One that is given twice comes twice. */
export const rulesIn = (spec: string): string[] => [...spec.matchAll(DEFINED)].map(([, id = '']) => id);

/** The ids that the titles of a test file bear. */
export const idsBorneBy = (test: string): string[] => [...test.matchAll(TITLE)].flatMap(([, , title = '']) => title.match(BORNE) ?? []);
