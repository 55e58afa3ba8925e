import type { Localized, Proceedings, Result } from '@plenary/contracts';
import type { Phase, SessionState } from '@plenary/domain';
import type { Call } from '../http/route.ts';
import type { Assets } from './assets.ts';
import type { AskForm } from './session/ask.ts';

/** A session as it stands in a list. */
export type ListedSession = { slug: string; title: Localized; startsAt: number; phase: Phase };
/** A published session as it stands in a list: its newest version. */
export type ListedProceedings = {
  slug: string;
  version: number;
  startedAt: number;
  zone: string;
  title: Localized;
  languages: readonly string[];
  talks: number;
  answered: number;
};
/** `note`: its erratum, what changed since the version before. */
export type Version = { version: number; issuedAt: number; note: Localized | null };

/** What the pages need from the rest of the server. */
export type PagesParts = {
  assets: Assets;
  /** As PUBLIC_URL says; null: the address by which the page was asked for. */
  publicUrl: string | null;
  now(): number;
  /** The names of the organisation of this place; empty while there is none. */
  organisation(): Promise<Localized>;
  /** All sessions, the earliest first. */
  sessions(): Promise<ListedSession[]>;
  /** The whole of one session; null: there is none. */
  open(slug: string): Promise<{ state: SessionState } | null>;
  /** Asks in a session for whoever calls; who has no seat takes one by their name. Refused: as `people.enter` and `qna.ask`. */
  ask(call: Call, session: { id: string; state: SessionState }, form: AskForm): Promise<Result<null>>;
  /** The newest versions, the latest session first. */
  publications(): Promise<ListedProceedings[]>;
  /** The newest version unless another is asked for; null: not published. */
  readProceedings(slug: string, version?: number): Promise<Proceedings | null>;
  /** Every version's number, date and erratum, oldest first. */
  versions(slug: string): Promise<Version[]>;
  /** Where an attachment of a session can be fetched. */
  fileUrl(slug: string, materialId: string): string;
  /** Where it can be fetched as it was published, whatever is removed from the session later. */
  publishedFileUrl(slug: string, materialId: string): string;
};
