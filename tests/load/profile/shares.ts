/** What V8's profiler tells, as far as it is read here. `timeDeltas`: µs before each sample. */
export type Profile = {
  nodes: { id: number; callFrame: { functionName: string; url: string; lineNumber: number } }[];
  samples: number[];
  timeDeltas: number[];
};

/** Whose code it is, by its address; the first that fits. What has no address is the engine's own or Node's in C++. */
const PARTS: Record<string, RegExp> = {
  Rules: /packages\/domain\//,
  Contracts: /packages\/contracts\/|\/zod\//,
  Store: /packages\/db\/|\/pg[-/]|\/drizzle-orm\//,
  Log: /apps\/api\/src\/log\//,
  Live: /apps\/api\/src\/realtime\/|\/(socket\.io|engine\.io|ws)[-/]/,
  Plenary: /apps\/api\/src\//,
  Node: /^node:/,
  Libraries: /node_modules\//,
};
const ENGINE: Record<string, RegExp> = {
  Writing: /^write/,
  Collecting: /garbage collector/,
};
const partOf = (url: string, name: string): string =>
  Object.entries(url === '' ? ENGINE : PARTS).find(([, of]) => of.test(url === '' ? name : url))?.[0] ?? 'Other';

type Shares = {
  /** Percent of the time that it was busy, by part */
  parts: Record<string, number>;
  /** The functions that took most by themselves, in percent */
  functions: [where: string, percent: number][];
};

export function sharesOf({ nodes, samples, timeDeltas }: Profile): Shares {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const [parts, functions] = [new Map<string, number>(), new Map<string, number>()];
  let busy = 0;
  samples.forEach((id, i) => {
    const { functionName = '', url = '', lineNumber = 0 } = frames.get(id) ?? {};
    const [time, part] = [timeDeltas[i] ?? 0, partOf(url, functionName)];
    if (functionName === '(idle)') return;
    const where =
      url === ''
        ? functionName || 'without a name'
        : `${functionName || 'a function'} in ${url.replace(/^.*\/(?=apps\/|packages\/|node_modules\/)/, '')}:${lineNumber + 1}`;
    busy += time;
    parts.set(part, (parts.get(part) ?? 0) + time);
    functions.set(where, (functions.get(where) ?? 0) + time);
  });
  const percent = (of: Map<string, number>): [string, number][] =>
    [...of].map(([name, time]): [string, number] => [name, (100 * time) / busy]).sort(([, a], [, b]) => b - a);
  return { parts: Object.fromEntries(percent(parts)), functions: percent(functions) };
}
