import { type Failure, fail } from '@plenary/contracts';
import { askingObstacle } from '@plenary/domain';
import { useLive, useNow } from '../../realtime/use-live.ts';

/** These pass only when somebody else does something. */
const SHUT: Failure['code'][] = ['session-over', 'questions-closed', 'silenced'];

/** What stands in the way of asking just now, `anonymous` or not; null: nothing. `shut`: it will not pass by itself. */
export function useObstacle(anonymous: boolean): { failure: Failure; shut: boolean } | null {
  const { state, you } = useLive();
  const unnamed = anonymous && !state.qna.anonymous ? fail('anonymous-not-allowed').error : null;
  const failure = askingObstacle(state, you, useNow()) ?? unnamed;
  return failure && { failure, shut: SHUT.includes(failure.code) };
}
