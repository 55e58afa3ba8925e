import type { Failure } from '@plenary/contracts';
import { askingObstacle } from '@plenary/domain';
import { useLive, useNow } from '../../realtime/use-live.ts';

/** These pass only when somebody else does something. */
const SHUT: Failure['code'][] = ['session-over', 'questions-closed', 'silenced'];

/** What stands in the way of asking just now; null: nothing. `shut`: it will not pass by itself. */
export function useObstacle(): { failure: Failure; shut: boolean } | null {
  const { state, you } = useLive();
  const failure = askingObstacle(state, you, useNow());
  return failure && { failure, shut: SHUT.includes(failure.code) };
}
