import { DECLINE_REASONS, type Question } from '@plenary/contracts';
import { useKeys } from '../../lib/use-keys.ts';
import { allows } from './components/acts.ts';
import type { Queue } from './use-queue.ts';

const KEYS = { down: 'ArrowDown', up: 'ArrowUp', right: 'ArrowRight', left: 'ArrowLeft', escape: 'Escape' } as const;

/** The queue by keyboard alone. A key that does not fit the chosen question does nothing. */
export function useQueueKeys(queue: Queue): void {
  const { chosen, opened, open, move, go, act } = queue;
  const when = (does: Parameters<typeof allows>[1], then: (question: Question) => void) => () => {
    if (chosen && allows(chosen, does)) then(chosen);
  };
  const reasons = Object.fromEntries(
    DECLINE_REASONS.map((kind, index) => [
      String(index + 1),
      () => {
        if (opened !== 'decline' || !chosen) return;
        if (kind === 'other') open('reason');
        else void act('qna.decline', { questionId: chosen.id, kind, text: '' });
      },
    ]),
  );
  useKeys({
    ...reasons,
    j: () => move(1),
    k: () => move(-1),
    [KEYS.down]: () => move(1),
    [KEYS.up]: () => move(-1),
    [KEYS.right]: () => go(1),
    [KEYS.left]: () => go(-1),
    [KEYS.escape]: () => open(null),
    a: when('approve', ({ id }) => void act('qna.approve', { questionId: id })),
    d: when('decline', () => open(opened === 'decline' ? null : 'decline')),
    m: when('merge', () => open('merge')),
    l: when('put-live', ({ id }) => void act('qna.put-live', { questionId: id })),
    x: when('answer', ({ id }) => void act('qna.answer', { questionId: id, mode: 'spoken', text: '' })),
    w: when('write', () => open('answer')),
    f: when('defer', () => open('defer')),
    r: when('back', ({ id, state }) => void act(state === 'live' ? 'qna.back' : 'qna.reopen', { questionId: id })),
  });
}
