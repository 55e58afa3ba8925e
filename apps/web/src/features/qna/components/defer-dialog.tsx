import type { Question } from '@plenary/contracts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Typed } from '../../../ui/said.tsx';
import type { Queue } from '../use-queue.ts';
import { DAY_MS, DueSelect, SpeakerSelect, useSpeakers } from './due-fields.tsx';
import styles from './queue.module.css';

type Props = { question: Question; queue: Queue /** ms since 1970 */; now: number };

/** To whom a question goes for a written answer, and until when. */
export function DeferDialog({ question, queue, now }: Props) {
  const { t } = useTranslation('qna');
  const { opened, open } = queue;
  return (
    <Dialog open={opened === 'defer'} onClose={() => open(null)} title={t('defer.title', { n: question.number })}>
      <DeferForm question={question} queue={queue} now={now} />
    </Dialog>
  );
}

function DeferForm({ question, queue, now }: Props) {
  const { t } = useTranslation('qna');
  const { state, act } = queue;
  const speakers = useSpeakers(state);
  const ofSlot = state.slots.find(({ id }) => id === (question.liveSlotId ?? question.slotId))?.speakerIds[0];
  const [speakerId, setSpeaker] = useState(question.toId ?? ofSlot ?? speakers[0]?.id ?? '');
  const [days, setDays] = useState(3);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act('qna.defer', { questionId: question.id, speakerId, due: now + days * DAY_MS });
  };
  if (speakers.length === 0) return <p>{t('defer.nobody')}</p>;
  return (
    <form onSubmit={submit} className={styles['form']}>
      <blockquote className={`serif ${styles['quoted']}`}>
        <Typed text={question.text} lang={question.language} />
      </blockquote>
      <SpeakerSelect label={t('defer.to')} speakers={speakers} value={speakerId} onChoose={setSpeaker} />
      <DueSelect state={state} speaker={state.participants[speakerId]} now={now} days={days} onChoose={setDays} />
      <Button kind="main" type="submit">
        {t('act.defer')}
      </Button>
    </form>
  );
}
