import type { Localized } from '@plenary/contracts';
import type { FileRepository, LogRepository, MinutesRepository, ProceedingsRepository, SessionHead, SessionHeads, SessionState } from '@plenary/domain';
import type { Logger } from 'pino';
import { Temporal } from 'temporal-polyfill';
import type { Links } from '../announce.ts';
import type { OrganisationHouse } from '../features/organisation/service.ts';
import { HOME } from '../features/organisation/service.ts';
import type { People } from '../features/people/service.ts';
import type { DiskStore } from '../files/store.ts';
import { LESSON } from './content/lesson.ts';
import { LIVE } from './content/live.ts';
import { PUBLISHED } from './content/published.ts';
import type { DemoSession } from './content/types.ts';
import { hold } from './hold.ts';
import { personId } from './script.ts';
import { openStage, type Stage } from './stage.ts';

export type DemoParts = {
  entries: LogRepository;
  heads: SessionHeads;
  /** The whole of a session; null: there is none at this address. */
  open(slug: string): Promise<{ state: SessionState } | null>;
  minutesRepository: MinutesRepository;
  pages: ProceedingsRepository;
  files: FileRepository;
  store: DiskStore;
  people: Pick<People, 'make'>;
  organisation: Pick<OrganisationHouse, 'nameForNow'>;
  organisationName(id: string): Promise<Localized>;
  logger: Logger;
  now(): number;
  newId(): string;
};

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NAME: Localized = { en: 'Alliance for Symbiotic Societies', zh: '共生社会联盟', ja: '共生社会アライアンス' };
/** Links of the demonstration work as long as it is worth looking at. */
const LINK_DAYS = 7;

/** The sessions that were made here, told by their ids. */
const PREFIX = 'demo-';
type Kind = 'published' | 'live' | 'lesson';
const idOf = (kind: Kind, startsAt: number) => `${PREFIX}${kind}-${new Date(startsAt).toISOString().slice(0, 10)}-${(startsAt / MINUTE) % 1440}`;
const isOf = (kind: Kind) => (head: SessionHead) => head.sessionId.startsWith(`${PREFIX}${kind}-`);
const toTheMinute = (instant: number) => Math.floor(instant / MINUTE) * MINUTE;
/** The instant of a full hour at the venue, so many days from `now`. */
const atHour = (now: number, zone: string, days: number, hour: number): number =>
  Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).add({ days }).withPlainTime({ hour }).epochMilliseconds;

export function createDemo(parts: DemoParts) {
  const { heads, people, organisation, now, logger } = parts;

  const unprepared = (error: unknown) => logger.error({ error }, 'the demonstration could not be prepared');
  const alive = async () => (await heads.list(HOME)).filter((head) => head.phase !== 'cancelled');

  /** The session's address; with the day in it, and a number, when earlier ones have taken those before. */
  async function named(session: DemoSession, startsAt: number): Promise<DemoSession> {
    const dated = `${session.slug}-${new Date(startsAt).toISOString().slice(0, 10)}`;
    let slug = session.slug;
    for (let count = 1; await heads.bySlug(slug); count++) slug = count === 1 ? dated : `${dated}-${count}`;
    return { ...session, slug };
  }
  /** Holds it from when it was to start. Held again from the same instant, what was broken off goes on: each command acts once. */
  async function make(stage: Stage, kind: Kind, session: DemoSession, startsAt: number, until: number): Promise<string> {
    const sessionId = idOf(kind, startsAt);
    await hold(stage, await named(session, startsAt), { sessionId, organisationId: HOME, startsAt, now: until });
    return sessionId;
  }

  async function takeAway(stage: Stage, head: SessionHead): Promise<void> {
    stage.setTime(now());
    const id = parts.newId();
    if (head.phase === 'live') await stage.log.execute(head.sessionId, { id: `${id}-end`, name: 'running-order.end', input: {} }, null);
    await stage.log.execute(head.sessionId, { id, name: 'session.cancel', input: {} }, null);
  }

  async function archive(stage: Stage, heldAt: number): Promise<void> {
    await publish(stage, await make(stage, 'published', PUBLISHED, heldAt, now()));
  }

  async function publish(stage: Stage, sessionId: string): Promise<void> {
    const read = await stage.log.read(sessionId);
    if (!read) return;
    stage.setTime((read.state.endedAt ?? now()) + 2 * DAY);
    const done = await stage.proceedings.publish({ id: sessionId, ...read }, `${sessionId}-v1`, null, personId('recorderNaomi'));
    if (!done.ok) throw new Error(`The demonstration could not be published: ${done.error.code}`);
  }

  /** Something that lies behind us is not shown as coming, nor as live on another day: it is taken away and made anew. */
  async function renew(stage: Stage, kind: Kind, session: DemoSession, fresh: (head: SessionHead) => boolean, startsAt: number): Promise<void> {
    const had = (await alive()).filter(isOf(kind));
    const kept = had.find(fresh);
    if (kept && kept.phase !== 'draft') return;
    if (!kept) for (const head of had) await takeAway(stage, head);
    const begun = kept?.startsAt ?? startsAt;
    // As far as one that begins now: what was broken off hours ago is not over by now.
    await make(stage, kind, session, begun, begun + now() - startsAt);
  }

  async function links(base: string): Promise<Links> {
    const live = (await alive()).find(isOf('live'));
    const opened = live ? await parts.open(live.slug) : null;
    if (!live || !opened) return {};
    const link = async (key: string) => {
      const made = await people.make(live.sessionId, opened.state, personId(key), now() + LINK_DAYS * DAY);
      return made.ok ? `${base}/join/${made.value.token}` : '';
    };
    return {
      host: await link('host'),
      moderator: await link('moderator'),
      recorder: [await link('recorderLiu'), await link('recorderNaomi')],
      speaker: [await link('minami'), await link('zhao'), await link('raghunathan')],
      attendee: `${base}/s/${live.slug}/room`,
    };
  }

  return {
    links,

    /** Makes the demonstration in an empty house; later starts keep it believable. Where people have sessions of their own, or took it away, nothing is made. */
    async prepare(): Promise<void> {
      const all = await heads.list(HOME);
      const [first] = all.filter(isOf('published'));
      if (first?.phase === 'cancelled' || (!first && all.length > 0)) return;
      const stage = openStage(parts);
      try {
        if (!first) await organisation.nameForNow(NAME);
        if (!first) await archive(stage, atHour(now(), PUBLISHED.zone, -160, 19));
        // Left half held by a start that was broken off; where people have gone on with it since, it stays as it is.
        else if (first.phase !== 'published') await archive(stage, first.startsAt).catch(unprepared);
        // Opening 10 minutes, first talk 20, and eight minutes into the second.
        await renew(stage, 'live', LIVE, (head) => now() - head.startsAt < 6 * HOUR, toTheMinute(now() - 38.5 * MINUTE));
        await renew(stage, 'lesson', LESSON, (head) => head.startsAt > now() + HOUR, atHour(now(), LESSON.zone, 2, 20));
      } catch (error) {
        unprepared(error);
      } finally {
        await stage.close();
      }
    },

    /** Takes the demonstration away for good. Sessions of the organisation's own stay. */
    async remove(): Promise<void> {
      const stage = openStage(parts);
      try {
        for (const head of await alive()) if (head.sessionId.startsWith(PREFIX)) await takeAway(stage, head);
      } finally {
        await stage.close();
      }
    },
  };
}
export type Demo = ReturnType<typeof createDemo>;
