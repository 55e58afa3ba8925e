import type { Failure } from '@plenary/contracts';
import { useState } from 'react';
import type { KeptText } from '../../lib/kept-text.ts';
import { useLive } from '../../realtime/use-live.ts';

/** A written answer on its way: kept as a draft until it is acknowledged. */
export function useAnswer(questionId: string, draft: KeptText) {
  const { send } = useLive();
  const [text, setText] = useState(draft.read);
  const [failure, setFailure] = useState<Failure | null>(null);
  return {
    text,
    failure,
    type(next: string) {
      setText(next);
      draft.write(next);
      setFailure(null);
    },
    async send() {
      const answer = await send('qna.answer', { questionId, mode: 'written', text: text.trim() });
      if (answer.ok) draft.write('');
      else setFailure(answer.error);
    },
  };
}
