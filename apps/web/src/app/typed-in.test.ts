import { describe, expect, it } from 'vitest';
import { typedIn } from './typed-in.ts';

describe('what somebody typed', () => {
  it('ED-14 is found in a question, in texts of several languages, and nowhere else', () => {
    expect(typedIn({ text: 'Who keeps the key?', language: 'en', anonymous: false, slotId: 'slot-one' })).toEqual(['Who keeps the key?']);
    expect(typedIn({ slotId: 'slot-one', subject: { en: 'Wells', zh: '井' }, minutes: 20, speakerIds: ['speaker-minami'] })).toEqual(['Wells', '井']);
    expect(typedIn({ questionId: 'question-1', reason: ' ' })).toEqual([]);
    expect(typedIn(null)).toEqual([]);
  });
});
