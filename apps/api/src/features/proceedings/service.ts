import { type Block, fail, type Localized, ok, type Proceedings, type Result } from '@plenary/contracts';
import { composeProceedings, isOver, type ProceedingsRepository, type SessionState } from '@plenary/domain';
import type { OpenedSession } from '../../http/route.ts';
import type { SessionLog } from '../../log/session-log.ts';

export type PublishedVersion = { version: number; issuedAt: number; note: Localized | null };
type Parts = {
  pages: ProceedingsRepository;
  log: Pick<SessionLog, 'refresh' | 'execute'>;
  sessions: { open(slug: string): Promise<OpenedSession | null> };
  /** The minutes as they are stored now. */
  minutes: {
    read(
      sessionId: string,
      state: SessionState,
    ): Promise<{ slot(slotId: string): Record<string, Block[]>; removed: Record<string, Record<string, Block[]>>; writers: ReadonlySet<string> }>;
  };
  /** The names of the session's organisation. */
  organisation(organisationId: string): Promise<Localized>;
  now(): number;
};

/** Pages that nobody published are kept this long, in ms: whoever stored one may still be about to publish it. */
const KEPT = 24 * 60 * 60_000;
/** Pages never change, so those that were read are remembered. */
const MOST_KNOWN = 50;

/** What is published of a session, and how it comes to be. */
export function createProceedings({ pages, log, sessions, minutes, organisation, now }: Parts) {
  const known = new Map<string, Proceedings>();

  async function page(contentId: string): Promise<Proceedings | null> {
    const before = known.get(contentId);
    if (before) return before;
    const found = await pages.find(contentId);
    if (!found) return null;
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(contentId, found);
    return found;
  }

  async function compose({ id, state }: OpenedSession, note: Localized | null): Promise<Proceedings> {
    const [{ slot, removed, writers }, names] = await Promise.all([minutes.read(id, state), organisation(state.organisationId)]);
    return composeProceedings({ state, organisation: names, minutes: slot, removed, writers, version: state.published.length + 1, issuedAt: now(), note });
  }

  /** The frozen page of this attempt: a second try of the same one finds what the first has stored. */
  async function freeze(session: OpenedSession, contentId: string, note: Localized | null): Promise<Proceedings> {
    return (await pages.find(contentId)) ?? pages.store(contentId, session.id, await compose(session, note));
  }

  return {
    /** The page as it would be published now. */
    preview: (session: OpenedSession): Promise<Proceedings> => compose(session, null),

    /**
     * Publishes the next version. The page is stored first, under an id of its own, and the log then names it: a crash in between
     * leaves a page that nothing names, never a version without its page. `contentId` is made by the client: sent twice, it publishes once.
     * Refused: not-ended; minutes-moved when somebody else was first.
     */
    async publish({ id }: OpenedSession, contentId: string, note: Localized | null, by: string | null): Promise<Result<{ version: number }>> {
      // What another node acknowledged a moment ago belongs on the page, which never changes.
      const newest = await log.refresh(id);
      if (!newest) return fail('not-found');
      const session = { id, ...newest };
      const done = session.state.published.find((one) => one.contentId === contentId);
      if (done) return ok({ version: done.version });
      if (!isOver(session.state) || session.state.phase === 'cancelled') return fail('not-ended');
      const { version, slug } = await freeze(session, contentId, note);
      if (slug !== session.state.details.slug) return fail('not-found');
      const recorded = await log.execute(session.id, { id: contentId, name: 'minutes.publish', input: { version, contentId, note } }, by);
      if (!recorded.ok) return recorded;
      const published = [...session.state.published.map((one) => one.contentId), contentId];
      await pages.forgetUnpublished(session.id, published, now() - KEPT).catch(() => undefined);
      return ok({ version });
    },

    /** The newest version unless another is asked for; null: there is none. */
    async readProceedings(slug: string, version?: number): Promise<Proceedings | null> {
      const session = await sessions.open(slug);
      if (session?.state.phase === 'cancelled') return null;
      const named = version === undefined ? session?.state.published.at(-1) : session?.state.published.find((one) => one.version === version);
      return named ? page(named.contentId) : null;
    },

    /** Every version, oldest first. */
    async versions(slug: string): Promise<PublishedVersion[]> {
      const session = await sessions.open(slug);
      return (session?.state.published ?? []).map(({ version, at, note }) => ({ version, issuedAt: at, note }));
    },
  };
}
export type ProceedingsService = ReturnType<typeof createProceedings>;
