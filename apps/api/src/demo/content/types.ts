import type { CommandInput, Lang, Localized, Role, SlotKind } from '@plenary/contracts';

/** A person of the demonstration, by a short key that the programmes use. */
export type DemoPerson = {
  name: string;
  nameIn?: Localized;
  affiliation: string;
  affiliationIn?: Localized;
  place: string;
  /** ISO 3166-1 alpha-2 */
  country: string;
  zone: string;
  language: Lang;
  roles: Role[];
};

/** What recorders write of a slot: paragraphs, numbered points, and remarks by name. */
export type DemoBlock = { p: string } | { points: string[] } | { remark: string; says: string };

/** What becomes of a question after it was asked; `at` counts minutes from the slot's start. */
export type DemoQuestion = {
  by: string;
  text: string;
  language: Lang;
  at: number;
  anonymous?: true;
  voters?: string[];
  then:
    | { kind: 'waits' }
    | { kind: 'approved' }
    | { kind: 'live' }
    | { kind: 'answered'; answer: Partial<Record<Lang, string>> }
    | { kind: 'written'; text: string }
    | { kind: 'deferred'; to: string; days: number }
    | { kind: 'declined'; reason: CommandInput<'qna.decline'>['kind']; text: string }
    | { kind: 'merged'; into: string }
    | { kind: 'withdrawn' };
};

export type DemoSlot = {
  kind: SlotKind;
  /** index into `parts` */
  part: number | null;
  subject: Localized;
  summary?: Localized;
  speakers?: string[];
  language?: Lang;
  minutes: number;
  record?: Partial<Record<Lang, DemoBlock[]>>;
  questions?: DemoQuestion[];
  attachment?: { name: string; text: string };
};

export type DemoSession = {
  slug: string;
  title: Localized;
  theme: Localized;
  description: Localized;
  venue: Localized;
  source: Localized;
  languages: Lang[];
  zone: string;
  people: Record<string, DemoPerson>;
  parts: Localized[];
  slots: DemoSlot[];
};
