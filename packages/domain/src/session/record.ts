/** Records that were made during the running `transient`, and that nobody else has seen yet. */
let fresh: WeakSet<object> | null = null;
/** Records to which the running `together` has added newcomers. */
let grown: WeakSet<object> | null = null;
/** How many entries a record has: counted while it was made. */
const sizes = new WeakMap<object, number>();

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

/**
 * While `work` runs, newcomers share one record. Only for steps that become known to everybody together, when hundreds come through the
 * doors in one commit: a copy for each of them is what makes the last of thousands slow.
 */
export function together<T>(work: () => T): T {
  if (grown) return work();
  grown = new WeakSet();
  try {
    return work();
  } finally {
    grown = null;
  }
}

/** How many entries a record has; without a list of them. */
export function sizeOf(record: Record<string, unknown>): number {
  const known = sizes.get(record);
  if (known !== undefined) return known;
  let size = 0;
  for (const _ in record) size += 1;
  sizes.set(record, size);
  return size;
}

function put<T>(record: Record<string, T>, key: string, value: T): Record<string, T> {
  const size = sizeOf(record);
  sizes.set(record, Object.hasOwn(record, key) ? size : size + 1);
  record[key] = value;
  return record;
}

function copyOf<T>(record: Record<string, T>): Record<string, T> {
  // With thousands of entries this is three times as quick as spreading, and with few it does not matter.
  const copy: Record<string, T> = {};
  let size = 0;
  for (const key in record) {
    copy[key] = record[key] as T;
    size += 1;
  }
  sizes.set(copy, size);
  return copy;
}

function withCopied<T>(record: Record<string, T>, key: string, value: T): Record<string, T> {
  const copy = copyOf(record);
  fresh?.add(copy);
  return put(copy, key, value);
}

/** The record with one entry set. The one that was given stays as it was, unless it is this `transient`'s own. */
export function withKey<T>(record: Record<string, T>, key: string, value: T): Record<string, T> {
  // Whoever gets another role with this may be shown the whole state as it is now: what comes later must not be in it.
  if (grown) grown = new WeakSet();
  return fresh?.has(record) ? put(record, key, value) : withCopied(record, key, value);
}

/**
 * The record with one entry more, of which nothing can depend that came before it. Within a `together` the records before and after it
 * are the same one, until something else is changed.
 */
export function withNewcomer<T>(record: Record<string, T>, key: string, value: T): Record<string, T> {
  if (!grown || Object.hasOwn(record, key)) return withKey(record, key, value);
  if (grown.has(record)) return put(record, key, value);
  const copy = withCopied(record, key, value);
  grown.add(copy);
  return copy;
}
