import { rightsOf, type SessionState, type StageRights } from '@plenary/domain';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { type StageLink, stageLink } from '../../media/stage-link.ts';
import { allows, type Send, type StageView } from '../../media/stage-types.ts';
import { isOn } from '../../media/switches.ts';
import { useLiveStore } from '../../realtime/live-provider.tsx';
import type { LiveStore } from '../../realtime/live-store.ts';
import { useLiveState } from '../../realtime/use-live.ts';

export type Stage = StageView & {
  /** What the session lets me send now; null: not even watch. */
  rights: StageRights | null;
  may(what: Send): boolean;
  /** On the stage at this moment: there is something that I may send. */
  onStage: boolean;
  /** How the switch of this stands. */
  isOn(what: Send): boolean;
  /** Presses that switch: what was asked for and has not come yet is taken back. */
  toggle(what: Send): void;
} & Pick<StageLink, 'want' | 'join' | 'startSound' | 'choose'>;

/** What somebody may send, in a word that is the same for as long as it is; null: not even watch. */
const wordFor = (state: SessionState, you: string): string | null => rightsOf(state, you)?.publish.join(' ') ?? null;
const rightsIn = (word: string | null): StageRights | null => (word === null ? null : { publish: word.split(' ').filter(Boolean) as StageRights['publish'] });

/** My rights, the same object for as long as they are the same: they follow each event of the session at once. */
function useRights(): StageRights | null {
  const word = useLiveState(wordFor);
  return useMemo(() => rightsIn(word), [word]);
}

/** Tells what this window's person may do, now and whenever it changes, whatever screen is drawn. */
const watchRights = (store: LiveStore) => (allow: (rights: StageRights | null) => void) => {
  let before: string | null | undefined;
  const look = () => {
    const { received } = store.view();
    const word = received ? wordFor(received.state, received.you) : null;
    if (word === before) return;
    before = word;
    allow(rightsIn(word));
  };
  look();
  return store.subscribe(look);
};

/** The stage of the session that this screen follows. The connection stays while any screen uses it. */
export function useStage(): Stage {
  const store = useLiveStore();
  const link = stageLink(store.slug);
  const rights = useRights();
  const view = useSyncExternalStore(link.subscribe, link.view);
  useEffect(() => link.hold(watchRights(store)), [link, store]);
  return useMemo(() => {
    const may = (what: Send) => allows(rights, what);
    const toggle = (what: Send) => link.want(what, !view.wants[what]);
    return {
      ...view,
      rights,
      may,
      onStage: (rights?.publish.length ?? 0) > 0,
      isOn: (what) => isOn(view, what),
      toggle,
      want: link.want,
      join: link.join,
      startSound: link.startSound,
      choose: link.choose,
    };
  }, [view, rights, link]);
}
