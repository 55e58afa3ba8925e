import * as z from 'zod';
import { Id, Instant, Slug, WallTime, ZoneName } from './ids.ts';
import { LIMITS } from './limits.ts';
import { Lang, localized, localizedChange, localizedParagraphs, localizedParagraphsChange, localizedRequired, optionalLine } from './text.ts';

export const SLOT_KINDS = ['talk', 'discussion', 'qna', 'break', 'ceremony'] as const;
export type SlotKind = (typeof SLOT_KINDS)[number];

/** What a host says of the session as a whole. `languages[0]` is the original language. */
export const SessionDetails = z.object({
  slug: Slug,
  title: localizedRequired(LIMITS.title),
  theme: localized(LIMITS.title),
  description: localizedParagraphs(LIMITS.description),
  venue: localized(LIMITS.venue),
  /** Who issues the published page, e.g. a secretariat. */
  source: localized(LIMITS.source),
  languages: z.array(Lang).min(1, 'empty').max(LIMITS.languages, 'out-of-range'),
  zone: ZoneName,
  start: WallTime,
  /** Anyone may enter with a name only. */
  open: z.boolean(),
});
export type SessionDetails = z.infer<typeof SessionDetails>;
export const SessionChanges = SessionDetails.omit({ slug: true })
  .extend({
    title: localizedChange(LIMITS.title),
    theme: localizedChange(LIMITS.title),
    description: localizedParagraphsChange(LIMITS.description),
    venue: localizedChange(LIMITS.venue),
    source: localizedChange(LIMITS.source),
  })
  .partial();

export const Part = z.object({ id: Id, title: localizedRequired(LIMITS.title) });
export type Part = z.infer<typeof Part>;
export const PartChanges = Part.extend({ title: localizedChange(LIMITS.title) });

/** A talk may have no named speaker yet, and no subject yet; neither is made up. */
export const Slot = z.object({
  id: Id,
  partId: Id.nullable(),
  kind: z.enum(SLOT_KINDS, 'wrong-shape'),
  subject: localized(LIMITS.subject),
  summary: localizedParagraphs(LIMITS.description),
  /** Participants of this session, in speaking order. */
  speakerIds: z.array(Id).max(LIMITS.speakersPerSlot, 'out-of-range'),
  language: Lang.nullable(),
  minutes: z.int('wrong-shape').min(1, 'out-of-range').max(LIMITS.slotMinutes, 'out-of-range'),
});
export type Slot = z.infer<typeof Slot>;
export const SlotChanges = Slot.omit({ id: true })
  .extend({ subject: localizedChange(LIMITS.subject), summary: localizedParagraphsChange(LIMITS.description) })
  .partial();

/** An attachment whose bytes the server has received and looked into. */
export const Material = z.object({
  id: Id,
  slotId: Id.nullable(),
  name: optionalLine(LIMITS.fileName),
  /** bytes */
  size: z.int().min(0),
  mime: z.string(),
  sha256: z.string(),
  addedAt: Instant,
});
export type Material = z.infer<typeof Material>;
