import { rightsOf, type StageRights } from '@plenary/domain';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { type StageLink, stageLink } from '../../media/stage-link.ts';
import { allows, type Send, type StageView } from '../../media/stage-types.ts';
import { useLiveStore } from '../../realtime/live-provider.tsx';
import { useLiveState } from '../../realtime/use-live.ts';

export type Stage = StageView & {
  /** What the session lets me send now; null: not even watch. */
  rights: StageRights | null;
  may(what: Send): boolean;
  /** On the stage at this moment: there is something that I may send. */
  onStage: boolean;
  /** Switches on what is not being sent, and off what is. */
  toggle(what: Send): void;
} & Pick<StageLink, 'want' | 'join' | 'startSound' | 'choose'>;

/** My rights, the same object for as long as they are the same: they follow each event of the session at once. */
function useRights(): StageRights | null {
  const said = useLiveState((state, you) => rightsOf(state, you)?.publish.join(' ') ?? null);
  return useMemo(() => (said === null ? null : { publish: said.split(' ').filter(Boolean) as StageRights['publish'] }), [said]);
}

/** The stage of the session that this screen follows. The connection stays while any screen uses it. */
export function useStage(): Stage {
  const { slug } = useLiveStore();
  const link = stageLink(slug);
  const rights = useRights();
  const view = useSyncExternalStore(link.subscribe, link.view);
  useEffect(() => link.hold(), [link]);
  useEffect(() => link.allow(rights), [link, rights]);
  return useMemo(() => {
    const may = (what: Send) => allows(rights, what);
    const toggle = (what: Send) => link.want(what, !(view.wants[what] && (view.sends[what] || !may(what))));
    return {
      ...view,
      rights,
      may,
      onStage: (rights?.publish.length ?? 0) > 0,
      toggle,
      want: link.want,
      join: link.join,
      startSound: link.startSound,
      choose: link.choose,
    };
  }, [view, rights, link]);
}
