import { LIMITS, type Question } from '@plenary/contracts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextArea } from '../../../ui/field.tsx';
import type { Queue } from '../use-queue.ts';

/** The answer that a speaker has given in writing, entered for them. */
export function AnswerDialog({ question, queue }: { question: Question; queue: Queue }) {
  const { t } = useTranslation('qna');
  const { opened, open, act } = queue;
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim()) void act('qna.answer', { questionId: question.id, mode: 'written', text });
  };
  return (
    <Dialog open={opened === 'answer'} onClose={() => open(null)} title={t('answer.title', { n: question.number })}>
      <form onSubmit={submit} style={{ display: 'grid', gap: 16 }}>
        <TextArea label={t('answer.label')} value={text} rows={6} maxLength={LIMITS.answer} onChange={(event) => setText(event.currentTarget.value)} />
        <Button kind="main" type="submit" disabled={!text.trim()}>
          {t('answer.act')}
        </Button>
      </form>
    </Dialog>
  );
}
