/** Longer texts than this are made anew each time, so that nobody fills the memory with them. */
const LONGEST = 1_000;

/** `make`, asked once for each text; what it made of at most so many texts is remembered. */
export function remembering<T extends NonNullable<unknown>>(most: number, make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = make(text);
    if (text.length > LONGEST) return made;
    if (known.size >= most) known.clear();
    known.set(text, made);
    return made;
  };
}
