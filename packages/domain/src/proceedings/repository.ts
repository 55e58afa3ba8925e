import type { Proceedings } from '@plenary/contracts';

/** Frozen pages. The log's `minutes.published` names one by its `contentId`; a page that it does not name was never published. */
export interface ProceedingsRepository {
  /** Resolves, once it is durable, to the page that this id names: of two stored under one id the first stays. */
  store(contentId: string, sessionId: string, page: Proceedings): Promise<Proceedings>;
  find(contentId: string): Promise<Proceedings | null>;
  /** Forgets pages of a session stored before `before` (ms since 1970) that are not among `published`. */
  forgetUnpublished(sessionId: string, published: string[], before: number): Promise<void>;
}
