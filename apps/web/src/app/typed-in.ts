/** The words that somebody typed into a command: every text in its input that is no name of a thing. */
export function typedIn(input: unknown): string[] {
  if (typeof input !== 'object' || input === null) return [];
  return Object.entries(input).flatMap(([name, value]) => {
    if (typeof value === 'string') return IS_TYPED.test(name) && value.trim() !== '' ? [value] : [];
    return typedIn(value);
  });
}
/** Fields that hold words, and the languages of those that hold one each. */
const IS_TYPED = /^(text|name|title|subject|reason|affiliation|position|place|[a-z]{2,3}(-[A-Za-z0-9]+)*)$/;
