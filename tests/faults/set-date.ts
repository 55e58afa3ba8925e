/** A Date whose clock is so many milliseconds ahead of `clock`'s; a negative number: behind. What is given to it stays what it is. */
export function setDate(clock: DateConstructor, aheadMs: number): DateConstructor {
  const now = () => clock.now() + aheadMs;
  return new Proxy(clock, {
    construct: (target, given: [], caller) => Reflect.construct(target, given.length > 0 ? given : [now()], caller),
    apply: () => new clock(now()).toString(),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
}
