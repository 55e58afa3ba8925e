import type { StageRights } from '@plenary/domain';
import { fetchAdmission, meaningOf, signallingUrl } from './admission.ts';
import { type DeviceKind, rememberDevice, SENT } from './device-choice.ts';
import { troubleOf } from './device-trouble.ts';
import type { Farewell, LiveRoom, RoomNews } from './live-room.ts';
import { allows, NOTHING, SENDS, type Send, type StageStatus, type StageView } from './stage-types.ts';

/** ms before a lost room is asked for again, spread so that a whole audience does not come back in one instant. */
const AGAIN_MS = 700;
const spread = (ms: number) => ms * (0.6 + Math.random() * 0.8);

export type StageLink = {
  view(): StageView;
  subscribe(changed: () => void): () => void;
  /**
   * Somebody looks at the stage; the answer says that they no longer do. The room is left when nobody has looked for a while.
   * Until then `watch` tells what the session lets this person do: also between two screens, so that no right ends unnoticed.
   */
  hold(watch: (allow: (rights: StageRights | null) => void) => () => void): () => void;
  /** Comes in before any screen looks, and leaves again when none does within some seconds. */
  comeIn(): void;
  want(what: Send, on: boolean): void;
  /** "Continue here", or simply try again now. */
  join(): void;
  startSound(): void;
  /** Goes on with another device; false when it gives nothing. */
  choose(kind: DeviceKind, id: string): Promise<boolean>;
};

const LEAVE_MS = 2_000;
/** How long the first screen may take to come, in ms. */
const SCREEN_MS = 20_000;

/**
 * One person's connection to one session's stage: gets tokens, comes in, and comes in again whatever was lost, until the seat is gone or
 * the same person opens it elsewhere. It lives outside React, so that no rendering ever joins twice.
 */
export function createStageLink(slug: string): StageLink {
  const listeners = new Set<() => void>();
  let view: StageView = { status: 'joining', awaySince: null, people: [], wants: NOTHING, sends: NOTHING, trouble: null, soundBlocked: false };
  let room: LiveRoom | null = null;
  let rights: StageRights | null = null;
  let holders = 0;
  let unwatch: () => void = () => undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;
  let told = false;

  const change = (changes: Partial<StageView>) => {
    view = { ...view, ...changes };
    for (const changed of listeners) changed();
  };
  const become = (status: StageStatus) => {
    const away = status === 'live' ? null : (view.awaySince ?? Date.now());
    if (status !== view.status || away !== view.awaySince) change({ status, awaySince: away });
  };
  /** Reads the room once for everything that happened in the same instant. */
  const look = () => {
    if (told) return;
    told = true;
    queueMicrotask(() => {
      told = false;
      if (!room) return;
      const { connected, ...seen } = room.look();
      if (view.status === 'live' && !connected) become('reconnecting');
      if (connected) become('live');
      change(seen);
    });
  };
  const wish = () =>
    room?.wish({
      camera: view.wants.camera && allows(rights, 'camera'),
      microphone: view.wants.microphone && allows(rights, 'microphone'),
      screen: view.wants.screen && allows(rights, 'screen'),
    });

  const unwant = (what: Send, trouble = view.trouble) => {
    change({ wants: { ...view.wants, [what]: false }, trouble });
    wish();
  };

  const news = (of: number): RoomNews => ({
    changed: look,
    stopped: (what) => unwant(what),
    failed(what, why) {
      // Closing the chooser of what to share is no trouble, only a change of mind.
      const trouble = what === 'screen' && why === 'refused' ? view.trouble : { what, why };
      unwant(what, trouble);
    },
    gone(why: Farewell) {
      if (of !== turn) return;
      void drop();
      if (why === 'elsewhere') return become('elsewhere');
      become('reconnecting');
      later(AGAIN_MS);
    },
  });

  function later(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void join(), spread(ms));
  }
  async function drop(): Promise<void> {
    const old = room;
    room = null;
    change({ people: [], sends: NOTHING });
    await old?.leave().catch(() => undefined);
  }

  async function join(): Promise<void> {
    const mine = ++turn;
    clearTimeout(timer);
    await drop();
    const [admission, client] = await Promise.all([fetchAdmission(slug), import('./live-room.ts').catch(() => null)]);
    if (mine !== turn || holders === 0) return;
    if (!admission.ok) {
      const { status, again } = meaningOf(admission.error.code, admission.error.params?.['video'], view.status);
      become(status);
      if (again !== null) later(again);
      return;
    }
    // The network went while the client was on its way.
    if (!client) return later(AGAIN_MS * 2);
    room = client.createLiveRoom(news(mine));
    try {
      await room.connect(signallingUrl(admission.value.url), admission.value.token);
      if (mine !== turn) return;
      wish();
      look();
    } catch {
      if (mine !== turn) return;
      await drop();
      if (view.status !== 'joining') become('reconnecting');
      later(AGAIN_MS * 2);
    }
  }

  function allow(next: StageRights | null): void {
    const before = rights;
    rights = next;
    // Whoever leaves the stage leaves it with everything off: coming back is their own act.
    const lost = SENDS.filter((what) => allows(before, what) && !allows(next, what));
    if (lost.length > 0) change({ wants: { ...view.wants, ...Object.fromEntries(lost.map((what) => [what, false])) } });
    const reopened = next !== null && (view.status === 'closed' || view.status === 'out');
    if (reopened && holders > 0) void join();
    wish();
  }

  const hold: StageLink['hold'] = (watch) => {
    clearTimeout(leaving);
    unwatch();
    unwatch = watch(allow);
    if (++holders === 1 && room === null) void join();
    return () => {
      if (--holders > 0) return;
      leaving = setTimeout(() => {
        turn += 1;
        clearTimeout(timer);
        unwatch();
        void drop();
        change({ status: 'joining', awaySince: null, wants: NOTHING });
      }, LEAVE_MS);
    };
  };

  return {
    view: () => view,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    hold,
    comeIn: () =>
      void setTimeout(
        hold(() => () => undefined),
        SCREEN_MS,
      ),
    want(what, on) {
      change({ wants: { ...view.wants, [what]: on }, trouble: view.trouble?.what === what ? null : view.trouble });
      wish();
    },
    join: () => {
      become('joining');
      void join();
    },
    startSound: () => void room?.startSound().then(look, look),
    async choose(kind, id) {
      const what = SENT[kind];
      const before = view.trouble?.what === what ? null : view.trouble;
      try {
        await room?.choose(kind, id);
        rememberDevice(kind, id);
        change({ trouble: before });
        return true;
      } catch (error) {
        if (!what) return false;
        if (room?.look().sends[what]) change({ trouble: { what, why: 'kept' } });
        else unwant(what, { what, why: troubleOf(error) });
        return false;
      } finally {
        look();
      }
    },
  };
}

const links = new Map<string, StageLink>();
/** The one connection of this window to a session's stage. */
export function stageLink(slug: string): StageLink {
  const link = links.get(slug) ?? createStageLink(slug);
  links.set(slug, link);
  return link;
}
