import { classOf, ownView, type SessionState, view } from '@plenary/domain';
import { Written } from '../../http/written.ts';

/** What is written of a class's view after those parts that one of the class sees otherwise, by these parts' names. */
const rests = new WeakMap<SessionState, Map<string, Buffer<ArrayBuffer>>>();
function restOf(common: SessionState, own: readonly string[]): Buffer<ArrayBuffer> {
  const written = rests.get(common) ?? new Map<string, Buffer<ArrayBuffer>>();
  rests.set(common, written);
  const key = own.join();
  const rest =
    written.get(key) ?? Buffer.from(`${JSON.stringify(Object.fromEntries(Object.entries(common).filter(([name]) => !own.includes(name)))).slice(1)}}`);
  written.set(key, rest);
  return rest;
}

type Entries = [id: string, one: object][];
const textOf = (entries: Entries, write: (one: object) => string): string => entries.map(([id, one]) => `${JSON.stringify(id)}:${write(one)}`).join();

const texts = new WeakMap<object, string>();
function once(one: object, write: () => string): string {
  const text = texts.get(one) ?? write();
  texts.set(one, text);
  return text;
}

/** A record as everybody sees it, with entries that are one's own: beside the others, or in their places. */
function recordText(common: Record<string, object>, own: Record<string, object>): string {
  const entries = Object.entries(common);
  const others = entries.filter(([id]) => !Object.hasOwn(own, id));
  const othersText =
    others.length < entries.length
      ? textOf(others, (one) => once(one, () => JSON.stringify(one)))
      : once(common, () => textOf(entries, (one) => JSON.stringify(one)));
  return `{${othersText}${othersText && ','}${textOf(Object.entries(own), (one) => JSON.stringify(one))}}`;
}

/**
 * A snapshot as JSON for `you`. What everybody of a class sees alike is written once for each state; thousands who come at once have little of
 * their own: themselves, and what they asked or voted for.
 */
export function writeSnapshot({ seq, state, you, now }: { seq: number; state: SessionState; you: string; now: number }): Written {
  const common = view(state, { class: classOf(state, { person: you }) });
  const own = ownView(state, you);
  let opening = `{"seq":${seq},"you":${JSON.stringify(you)},"now":${now},"state":{`;
  if (own.silenced) opening += `"silenced":${JSON.stringify(own.silenced)},`;
  if (own.participants) opening += `"participants":${recordText(common.participants, own.participants)},`;
  if (own.questions) opening += `"questions":${recordText(common.questions, own.questions)},`;
  return new Written(restOf(common, Object.keys(own)), undefined, undefined, opening);
}
