/** Records that were made during the running `transient`, and that nobody else has seen yet. */
let fresh: WeakSet<object> | null = null;
/** Records to which the running `together` has added newcomers. */
let grown: WeakSet<object> | null = null;
/** What is in a record, in its order: a list is looked through many times as quickly as a record of thousands. */
const lists = new WeakMap<object, unknown[]>();

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

/** What is in a record, listed once for all who ask. */
export function valuesOf<T>(record: Record<string, T>): readonly T[] {
  const known = lists.get(record) as T[] | undefined;
  if (known) return known;
  const list = Object.values(record);
  lists.set(record, list);
  return list;
}

function put<T>(record: Record<string, T>, key: string, value: T): Record<string, T> {
  if (Object.hasOwn(record, key)) lists.delete(record);
  else lists.get(record)?.push(value);
  record[key] = value;
  return record;
}

/** So many entries are copied by spreading in a quarter to a half of the time; thousands are copied one by one in two thirds of it. */
const FEW = 500;

function withCopied<T>(record: Record<string, T>, key: string, value: T): Record<string, T> {
  const before = valuesOf(record);
  const isNew = !Object.hasOwn(record, key);
  let copy: Record<string, T>;
  if (before.length <= FEW) {
    copy = { ...record, [key]: value };
    if (isNew) lists.set(copy, [...before, value]);
  } else {
    copy = {};
    const list: T[] = [];
    for (const other in record) {
      const one = other === key ? value : (record[other] as T);
      copy[other] = one;
      list.push(one);
    }
    lists.set(copy, list);
    if (isNew) put(copy, key, value);
  }
  fresh?.add(copy);
  return copy;
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
