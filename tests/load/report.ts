/** What a measurement found. Units are in the keys; `bars` are the ratios to reach. Exit codes: 1 a bar was missed or something was lost. */
export type Report = {
  name: string;
  figures: Record<string, number>;
  baselines: Record<string, number>;
  ratios: Record<string, number>;
  lost: number;
  runs: number;
};
export type Bars = Record<string, number>;

export const median = (values: number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? (sorted[middle] ?? Number.NaN) : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
};
export const percentile = (values: number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;

/** Three digits that mean something. */
const rounded = (all: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(all).map(([key, value]) => [key, Number(value.toPrecision(3))]));

/** Ratios that did not reach their bar, as sentences. */
export const missed = ({ ratios, lost }: Report, bars: Bars): string[] => [
  // What was not measured (in a quick run) misses nothing.
  ...Object.entries(bars).flatMap(([key, bar]) =>
    (ratios[key] ?? Number.POSITIVE_INFINITY) >= bar ? [] : [`${key} is ${(ratios[key] ?? Number.NaN).toFixed(3)}, to reach: ${bar}`],
  ),
  ...(lost > 0 ? [`${lost} were lost`] : []),
];

export function print(report: Report, bars: Bars, json: boolean): void {
  const line = { ...report, figures: rounded(report.figures), baselines: rounded(report.baselines), ratios: rounded(report.ratios) };
  if (json) {
    console.log(JSON.stringify(line));
    return;
  }
  const section = (title: string, values: Record<string, number>) => {
    console.log(`\n${title}`);
    for (const [key, value] of Object.entries(values))
      console.log(`  ${key.padEnd(44)} ${String(value).padStart(10)}${bars[key] === undefined ? '' : `   to reach: ${bars[key]}`}`);
  };
  console.log(`${report.name}: medians of ${report.runs} runs`);
  section('measured', line.figures);
  section('baselines, in the same run', line.baselines);
  section('ratios', line.ratios);
  console.log(`\nlost: ${report.lost}`);
}
