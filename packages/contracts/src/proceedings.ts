import type { SlotKind } from './programme.ts';
import type { Lang, Localized } from './text.ts';

/** Inline text of the minutes. */
export type Run = { text: string; bold?: true; italic?: true; link?: string };
/** Blocks of a section, in the order in which they were written. */
export type Block =
  | { type: 'paragraph'; runs: Run[] /** when it was stamped, ms since 1970 */; at?: number }
  | { type: 'heading'; runs: Run[] }
  | {
      type: 'list';
      ordered: boolean /** an ordered list's first number, where it is not 1: text may stand between its points */;
      start?: number;
      items: Block[][];
    }
  | { type: 'quote'; blocks: Block[] }
  /** Something a named person said that was not a question from the queue. */
  | { type: 'remark'; name: string; blocks: Block[] }
  | { type: 'question'; questionId: string; answer: Block[] };

export type PublishedPerson = {
  name: string;
  nameIn: Localized;
  /** A page that was frozen before people could give their position has none. */
  position?: string;
  positionIn?: Localized;
  affiliation: string;
  affiliationIn: Localized;
  place: string;
};
export type PublishedQuestion = {
  id: string;
  number: number;
  text: string;
  language: Lang | null;
  /** By language; a page that was frozen before there were any has none. */
  translations?: Record<Lang, string>;
  /** null: asked anonymously */
  asker: { name: string; affiliation: string } | null;
  state: 'answered' | 'deferred' | 'unanswered';
  /** `text` is what was written in the queue; the words of a spoken answer stand in the minutes, in the question's block. */
  answer: { mode: 'spoken' | 'written'; text: string } | null;
};
export type PublishedMaterial = { id: string; name: string; size: number; mime: string };
export type PublishedSlot = {
  id: string;
  number: number | null;
  kind: SlotKind;
  subject: Localized;
  summary: Localized;
  language: Lang | null;
  speakers: PublishedPerson[];
  /** ms since 1970; when it was really held */
  startedAt: number | null;
  endedAt: number | null;
  skipped: boolean;
  /** Minutes by language. */
  minutes: Record<Lang, Block[]>;
  questions: PublishedQuestion[];
  materials: PublishedMaterial[];
};
/** A published version of the minutes: complete, and never changed afterwards. */
export type Proceedings = {
  slug: string;
  version: number;
  /** ms since 1970 */
  issuedAt: number;
  /** What changed since the version before; null in version 1. */
  note: Localized | null;
  source: Localized;
  organisation: Localized;
  title: Localized;
  theme: Localized;
  description: Localized;
  venue: Localized;
  languages: Lang[];
  zone: string;
  /** ms since 1970 */
  startedAt: number;
  endedAt: number;
  parts: { id: string | null; title: Localized; slots: PublishedSlot[] }[];
  /** Questions that belong to no slot: asked before the session began. */
  questions: PublishedQuestion[];
  recorders: PublishedPerson[];
  materials: PublishedMaterial[];
};
