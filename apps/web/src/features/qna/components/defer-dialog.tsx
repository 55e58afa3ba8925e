import type { Question } from '@plenary/contracts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale.ts';
import { useTimes } from '../../../lib/time.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Select } from '../../../ui/field.tsx';
import type { Queue } from '../use-queue.ts';

const DAY = 86_400_000;
const DAYS = [1, 3, 7, 14, 30];

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
  const { locale } = useLocale();
  const times = useTimes();
  const { state, act } = queue;
  const speakers = Object.values(state.participants).filter(({ roles, removed }) => roles.includes('speaker') && !removed);
  const ofSlot = state.slots.find(({ id }) => id === question.slotId)?.speakerIds[0];
  const [speakerId, setSpeaker] = useState(ofSlot ?? speakers[0]?.id ?? '');
  const [days, setDays] = useState(3);
  const speaker = state.participants[speakerId];
  const zone = speaker?.zone ?? state.details.zone;
  const due = now + days * DAY;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act('qna.defer', { questionId: question.id, speakerId, due });
  };
  if (speakers.length === 0) return <p>{t('defer.nobody')}</p>;
  return (
    <form onSubmit={submit} style={{ display: 'grid', gap: 16 }}>
      <Select
        label={t('defer.to')}
        value={speakerId}
        options={speakers.map((one) => ({ value: one.id, label: one.nameIn[locale] ?? one.name }))}
        onChange={(event) => setSpeaker(event.currentTarget.value)}
      />
      <Select
        label={t('defer.due')}
        value={String(days)}
        options={DAYS.map((count) => ({ value: String(count), label: t('defer.days', { count }) }))}
        onChange={(event) => setDays(Number(event.currentTarget.value))}
        hint={t('writtenDue', { date: times.date(due, 'short', zone), time: times.named(due, zone, speaker?.place) })}
      />
      <Button kind="main" type="submit">
        {t('act.defer')}
      </Button>
    </form>
  );
}
