import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import type { Queue } from '../use-queue.ts';
import { DAY_MS, DueSelect, SpeakerSelect, useSpeakers } from './due-fields.tsx';
import styles from './queue.module.css';

type Props = { queue: Queue /** ms since 1970 */; now: number };

/** Defers whatever is approved and not answered, each to its own speaker, with one act. */
export function RestDialog({ queue, now }: Props) {
  const { t } = useTranslation('qna');
  return (
    <Dialog open={queue.opened === 'rest'} onClose={() => queue.open(null)} title={t('rest.title')}>
      <RestForm queue={queue} now={now} />
    </Dialog>
  );
}

function RestForm({ queue, now }: Props) {
  const { t } = useTranslation('qna');
  const { state, act, all } = queue;
  const speakers = useSpeakers(state);
  const [speakerId, setSpeaker] = useState(speakers[0]?.id ?? '');
  const [days, setDays] = useState(7);
  const open = all.filter((question) => question.state === 'approved' || question.state === 'live');
  const live = open.find((question) => question.state === 'live');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act('qna.defer-rest', { due: now + days * DAY_MS, speakerId: speakerId || null });
  };
  if (open.length === 0 || speakers.length === 0) return <p>{t(open.length === 0 ? 'rest.none' : 'defer.nobody')}</p>;
  return (
    <form onSubmit={submit} className={styles['form']}>
      <p>{t('rest.text', { count: open.length })}</p>
      {live && <p>{t('rest.live', { n: live.number })}</p>}
      <SpeakerSelect label={t('rest.otherwise')} speakers={speakers} value={speakerId} onChoose={setSpeaker} />
      <DueSelect state={state} now={now} days={days} onChoose={setDays} />
      <Button kind="main" type="submit">
        {t('rest.act', { count: open.length })}
      </Button>
    </form>
  );
}
