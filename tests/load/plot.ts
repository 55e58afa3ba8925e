/** A line of a plot. Points are in the units of the axes. */
export type Line = { name: string; points: [x: number, y: number][] };
type Axes = { title: string; x: string; y: string /** powers of ten instead of equal steps */; log?: boolean };

const [WIDTH, HEIGHT, LEFT, BOTTOM, TOP, RIGHT] = [720, 360, 64, 48, 40, 210];
const COLOURS = ['#0b5567', '#8a4b2a', '#6a4c93', '#56651a'];
const escaped = (text: string) => text.replace(/[<>&]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const short = (value: number) => (value >= 1_000 ? `${Number((value / 1_000).toPrecision(3))}k` : String(Number(value.toPrecision(3))));

/** Draws lines as an SVG of its own, for a page or a file. */
export function plot({ title, x, y, log = false }: Axes, lines: Line[]): string {
  const to = (value: number) => (log ? Math.log10(Math.max(value, 1e-9)) : value);
  const range = (values: number[]) => {
    const [low, high] = [log ? Math.min(...values) : 0, Math.max(...values)];
    return high > low ? [low, high] : [low, low + 1];
  };
  const all = lines.flatMap(({ points }) => points);
  const [x0 = 0, x1 = 1] = range(all.map(([one]) => to(one)));
  const [y0 = 0, y1 = 1] = range(all.map(([, one]) => to(one)));
  const px = (value: number) => LEFT + ((to(value) - x0) / (x1 - x0)) * (WIDTH - LEFT - RIGHT);
  const py = (value: number) => HEIGHT - BOTTOM - ((to(value) - y0) / (y1 - y0)) * (HEIGHT - BOTTOM - TOP);
  const back = (value: number) => (log ? 10 ** value : value);
  const marks = (low: number, high: number) => Array.from({ length: 5 }, (_, i) => back(low + ((high - low) * i) / 4));
  const text = (at: [number, number], words: string, anchor: string, more = '') =>
    `<text x="${at[0].toFixed(1)}" y="${at[1].toFixed(1)}" text-anchor="${anchor}"${more}>${escaped(words)}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" font-size="12" fill="#14191b">
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
${text([LEFT, 22], title, 'start', ' font-size="15" font-weight="600"')}
${marks(y0, y1)
  .map(
    (one) =>
      `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${py(one).toFixed(1)}" y2="${py(one).toFixed(1)}" stroke="#dce0df"/>${text([LEFT - 6, py(one) + 4], short(one), 'end')}`,
  )
  .join('\n')}
${marks(x0, x1)
  .map((one) => text([px(one), HEIGHT - BOTTOM + 18], short(one), 'middle'))
  .join('\n')}
${text([(LEFT + WIDTH - RIGHT) / 2, HEIGHT - 8], x, 'middle')}
${text([14, (HEIGHT - BOTTOM + TOP) / 2], y, 'middle', ` transform="rotate(-90 14 ${(HEIGHT - BOTTOM + TOP) / 2})"`)}
${lines.map(({ name, points }, i) => `<polyline fill="none" stroke="${COLOURS[i % COLOURS.length]}" stroke-width="2" points="${points.map(([a, b]) => `${px(a).toFixed(1)},${py(b).toFixed(1)}`).join(' ')}"/>${text([WIDTH - RIGHT + 10, TOP + 16 + i * 18], name, 'start', ` fill="${COLOURS[i % COLOURS.length]}"`)}`).join('\n')}
</svg>
`;
}

/** How cost grows with size: the slope of a straight line through the logarithms (least squares). 1 is linear, below 1 better. */
export function slopeOf(points: [number, number][]): number {
  const logs = points.map(([a, b]) => [Math.log(a), Math.log(b)] as const);
  const mean = (pick: (point: readonly [number, number]) => number) => logs.reduce((sum, one) => sum + pick(one), 0) / logs.length;
  const [mx, my] = [mean(([a]) => a), mean(([, b]) => b)];
  return logs.reduce((sum, [a, b]) => sum + (a - mx) * (b - my), 0) / logs.reduce((sum, [a]) => sum + (a - mx) ** 2, 0);
}

/** Shares of values at or below, for a line of them: 100 points. */
export const distribution = (values: number[]): [number, number][] => {
  const sorted = values.toSorted((a, b) => a - b);
  return Array.from({ length: 100 }, (_, i): [number, number] => [
    sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * (i + 1)) / 100))] ?? 0,
    i + 1,
  ]);
};
