const TINTS = ['co1', 'co2', 'co3'] as const;
export type Tint = (typeof TINTS)[number];

/** A co-writer's colour: the same on every screen, whoever came first. */
export function tintOf(id: string): Tint {
  let sum = 0;
  for (const sign of id) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) >>> 0;
  return TINTS[sum % TINTS.length] ?? 'co1';
}
