import { view } from '@plenary/domain';
import { liveSession } from '@plenary/domain/testing';
import { expect, it } from 'vitest';
import { writeSnapshot } from './snapshot.ts';

it('LOG-73 a snapshot written in parts is the JSON of the whole, for each viewer and after each change', () => {
  const state = liveSession();
  const longer = { ...state, phase: 'ended' as const, questions: { ...state.questions } };
  for (const one of [state, longer, state]) {
    for (const you of Object.keys(state.participants)) {
      const about = { seq: 7, you, now: 1 };
      const whole = { ...about, state: view(one, { person: you }) };
      expect(JSON.parse(String(writeSnapshot({ ...about, state: one }).whole))).toEqual(JSON.parse(JSON.stringify(whole)));
    }
  }
});
