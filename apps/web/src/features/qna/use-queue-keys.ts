import { DECLINE_REASONS, type Question } from '@plenary/contracts';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../lib/use-keys.ts';
import { type Act, allows } from './components/acts.ts';
import type { Queue } from './use-queue.ts';

type OfQuestion = Act | 'behalf';
type OfQueue = 'down' | 'up' | 'left' | 'right' | 'order' | 'undo' | 'find' | 'all' | 'back';
type Does = `act.${OfQuestion}` | `keys.${OfQueue}`;
/** A key of the queue: as it is bound, as it is drawn, and what it is called (in `qna`). */
type Key = { keys: string[]; caps: string[]; does: Does; foot?: true; press(): void };

/** The whole table: what is bound, what stands along the foot, and what the help shows. So none of them can lie. */
export function queueKeys(queue: Queue, find: () => void): Key[] {
  const { chosen, opened, open, move, go, act } = queue;
  const when = (does: Act, then: (question: Question) => void) => () => {
    if (chosen && allows(chosen, does)) then(chosen);
  };
  return [
    { keys: ['j', 'ArrowDown'], caps: ['J', '↓'], does: 'keys.down', press: () => move(1) },
    { keys: ['k', 'ArrowUp'], caps: ['K', '↑'], does: 'keys.up', press: () => move(-1) },
    { keys: ['ArrowRight'], caps: ['→'], does: 'keys.right', press: () => go(1) },
    { keys: ['ArrowLeft'], caps: ['←'], does: 'keys.left', press: () => go(-1) },
    { keys: ['a'], caps: ['A'], does: 'act.approve', foot: true, press: when('approve', ({ id }) => void act('qna.approve', { questionId: id })) },
    { keys: ['d'], caps: ['D'], does: 'act.decline', foot: true, press: when('decline', () => open(opened === 'decline' ? null : 'decline')) },
    { keys: ['m'], caps: ['M'], does: 'act.merge', foot: true, press: when('merge', () => open('merge')) },
    { keys: ['e'], caps: ['E'], does: 'act.edit', foot: true, press: when('edit', () => open('edit')) },
    { keys: ['g'], caps: ['G'], does: 'act.translate', press: when('translate', () => open('translate')) },
    { keys: ['l'], caps: ['L'], does: 'act.put-live', foot: true, press: when('put-live', ({ id }) => void act('qna.put-live', { questionId: id })) },
    { keys: ['Shift+l'], caps: ['⇧', 'L'], does: 'act.next', press: when('next', ({ id }) => void act('qna.set-next', { questionId: id })) },
    {
      keys: ['x'],
      caps: ['X'],
      does: 'act.answer',
      foot: true,
      press: when('answer', ({ id }) => void act('qna.answer', { questionId: id, mode: 'spoken', text: '' })),
    },
    { keys: ['w'], caps: ['W'], does: 'act.write', foot: true, press: when('write', () => open('answer')) },
    { keys: ['f'], caps: ['F'], does: 'act.defer', foot: true, press: when('defer', () => open('defer')) },
    {
      keys: ['r'],
      caps: ['R'],
      does: 'act.back',
      press: when('back', ({ id, state }) => void act(state === 'live' ? 'qna.back' : 'qna.reopen', { questionId: id })),
    },
    { keys: ['b'], caps: ['B'], does: 'act.behalf', press: () => open('behalf') },
    { keys: ['v'], caps: ['V'], does: 'keys.order', press: queue.nextOrder },
    { keys: ['z'], caps: ['Z'], does: 'keys.undo', foot: true, press: () => void queue.undo() },
    { keys: ['/'], caps: ['/'], does: 'keys.find', foot: true, press: find },
    { keys: ['?'], caps: ['?'], does: 'keys.all', foot: true, press: () => open('keys') },
    { keys: ['Escape'], caps: ['Esc'], does: 'keys.back', press: () => open(null) },
  ];
}

/** What a key is called. */
export function useKeyWords(): (key: Pick<Key, 'does'>) => string {
  const { t } = useTranslation('qna');
  return ({ does }) => {
    const [group, name] = does.split('.') as ['act', OfQuestion] | ['keys', OfQueue];
    return group === 'act' ? t(`act.${name}`) : t(`keys.${name}`);
  };
}

/** The queue by keyboard alone. A key that does not fit the chosen question does nothing. */
export function useQueueKeys(queue: Queue, table: Key[]): void {
  const { chosen, opened, open, act } = queue;
  const reasons = Object.fromEntries(
    DECLINE_REASONS.map((kind, place) => [
      String(place + 1),
      () => {
        if (opened !== 'decline' || !chosen) return;
        if (kind === 'other') open('reason');
        else void act('qna.decline', { questionId: chosen.id, kind, text: '' });
      },
    ]),
  );
  useKeys({ ...reasons, ...Object.fromEntries(table.flatMap(({ keys, press }) => keys.map((key) => [key, press]))) });
}
