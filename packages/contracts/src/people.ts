import * as z from 'zod';
import { Country, Id, ZoneName } from './ids.ts';
import { LIMITS } from './limits.ts';
import { ROLES } from './permissions.ts';
import { Lang, line, localized, localizedChange, optionalLine } from './text.ts';

/** How a person is shown. `name` is as they write it; what ends in `In` are other languages' renderings. E-mail addresses are kept elsewhere, never in the log. */
export const Person = z.object({
  name: line(LIMITS.name),
  nameIn: localized(LIMITS.name),
  /** What they are where they work, such as its vice president: never written into its name. */
  position: optionalLine(LIMITS.affiliation),
  positionIn: localized(LIMITS.affiliation),
  affiliation: optionalLine(LIMITS.affiliation),
  affiliationIn: localized(LIMITS.affiliation),
  /** City, shown beside local times. */
  place: optionalLine(LIMITS.name),
  /** ISO 3166-1 alpha-2; null: not given. */
  country: Country.nullable(),
  zone: ZoneName.nullable(),
  language: Lang.nullable(),
});
export type Person = z.infer<typeof Person>;
export const PersonChanges = Person.extend({
  nameIn: localizedChange(LIMITS.name),
  positionIn: localizedChange(LIMITS.affiliation),
  affiliationIn: localizedChange(LIMITS.affiliation),
}).partial();
export type PersonChanges = z.infer<typeof PersonChanges>;

export const Participant = Person.extend({
  id: Id,
  roles: z.array(z.enum(ROLES, 'wrong-shape')).min(1, 'empty').max(ROLES.length),
  /** Rights are gone; the name stays where it was credited. */
  removed: z.boolean(),
});
export type Participant = z.infer<typeof Participant>;
