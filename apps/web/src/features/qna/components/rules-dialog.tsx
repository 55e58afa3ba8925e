import type { QnaSettings } from '@plenary/contracts';
import { useTranslation } from 'react-i18next';
import { usePersonName } from '../../../lib/person-name.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Select } from '../../../ui/field.tsx';
import { Typed } from '../../../ui/said.tsx';
import type { Queue } from '../use-queue.ts';
import styles from './queue.module.css';

const SWITCHES = ['open', 'moderated', 'anonymous', 'voting'] as const;
const LIMITS_A_PERSON = [0, 1, 2, 3, 5, 10];
const SLOW_SECONDS = [0, 30, 60, 120, 300, 600];

/** How questions may be asked: each switch acts at once, for everybody. */
export function RulesDialog({ queue }: { queue: Queue }) {
  const { t } = useTranslation('qna');
  const { qna } = queue.state;
  const set = (changes: Partial<QnaSettings>) => void queue.act('qna.set', changes, { keep: true });
  /** What is set may be none of what is offered. */
  const choices = (offered: number[], now: number) => [...new Set([...offered, now])].sort((a, b) => a - b);
  return (
    <Dialog open={queue.opened === 'rules'} onClose={() => queue.open(null)} title={t('rules.title')}>
      <p className={styles['asker']}>{t('rules.text')}</p>
      <div>
        {SWITCHES.map((key) => (
          <label key={key} className={styles['switch']}>
            <input type="checkbox" checked={qna[key]} onChange={(event) => set({ [key]: event.currentTarget.checked })} />
            {t(key === 'open' ? 'rules.isOpen' : `rules.${key}`)}
          </label>
        ))}
      </div>
      <Select
        label={t('rules.perPerson')}
        value={String(qna.perPerson)}
        options={choices(LIMITS_A_PERSON, qna.perPerson).map((count) => ({ value: String(count), label: count === 0 ? t('rules.noLimit') : String(count) }))}
        onChange={(event) => set({ perPerson: Number(event.currentTarget.value) })}
      />
      <Select
        label={t('rules.slow')}
        value={String(qna.slowSeconds)}
        options={choices(SLOW_SECONDS, qna.slowSeconds).map((count) => ({
          value: String(count),
          label: count === 0 ? t('rules.notSlow') : t('rules.seconds', { count }),
        }))}
        onChange={(event) => set({ slowSeconds: Number(event.currentTarget.value) })}
      />
      <Silenced queue={queue} />
    </Dialog>
  );
}

function Silenced({ queue }: { queue: Queue }) {
  const { t } = useTranslation('qna');
  const nameOf = usePersonName();
  const { silenced, participants } = queue.state;
  if (silenced.length === 0) return null;
  return (
    <section>
      <h3 className={styles['listhead']}>{t('silence.who')}</h3>
      <ul className={styles['joined']}>
        {silenced.map((participantId) => (
          <li key={participantId}>
            <Typed text={nameOf(participants[participantId])} />
            <Button size="dense" onClick={() => void queue.act('qna.unsilence', { participantId }, { keep: true })}>
              {t('silence.back')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
