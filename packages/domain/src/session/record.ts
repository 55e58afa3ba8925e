/** Records that were made during the running `transient`, and that nobody else has seen yet. */
let fresh: WeakSet<object> | null = null;

/** While `work` runs, a record that was copied once is changed in place afterwards. Only for work whose steps nobody keeps. */
export function transient<T>(work: () => T): T {
  const outer = fresh;
  fresh = new WeakSet();
  try {
    return work();
  } finally {
    fresh = outer;
  }
}

/** How many entries a record has; without a list of them. */
export function sizeOf(record: Record<string, unknown>): number {
  let size = 0;
  for (const _ in record) size += 1;
  return size;
}

/** The record with one entry set. The one that was given stays as it was, unless it is this `transient`'s own. */
export function withKey<T>(record: Record<string, T>, key: string, value: T): Record<string, T> {
  if (fresh?.has(record)) {
    record[key] = value;
    return record;
  }
  // With thousands of entries this is three times as quick as spreading, and with few it does not matter.
  const copy: Record<string, T> = {};
  for (const one in record) copy[one] = record[one] as T;
  copy[key] = value;
  fresh?.add(copy);
  return copy;
}
