import { fail, ok, type Result } from '@plenary/contracts';
import type { NewMinutesUpdate } from '@plenary/domain';

type Waiting = { change: NewMinutesUpdate | null; settle(result: Result<null>): void };
export type GroupCommit = {
  /** Resolves once the change is durable; with null, once everything handed in before is. */
  add(change: NewMinutesUpdate | null): Promise<Result<null>>;
};

const LARGEST = 500;

/**
 * While one group is being stored, the next gathers: many writers share a commit. When a group cannot be stored, everything that
 * waits is refused with it, because later changes build on earlier ones; `onLost` is told.
 */
export function createGroupCommit(store: (changes: NewMinutesUpdate[]) => Promise<void>, onStored: () => void, onLost: (error: unknown) => void): GroupCommit {
  let waiting: Waiting[] = [];
  let busy = false;

  async function work(): Promise<void> {
    busy = true;
    while (waiting.length > 0) {
      const group = waiting.splice(0, LARGEST);
      try {
        await store(group.map((one) => one.change).filter((change) => change !== null));
        for (const one of group) one.settle(ok(null));
        onStored();
      } catch (error) {
        const lost = [...group, ...waiting];
        waiting = [];
        onLost(error);
        for (const one of lost) one.settle(fail('unavailable'));
      }
    }
    busy = false;
  }

  return {
    add: (change) =>
      new Promise((settle) => {
        waiting.push({ change, settle });
        if (!busy) void work();
      }),
  };
}
