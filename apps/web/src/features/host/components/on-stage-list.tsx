import { IconArrowDown } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePersonName } from '../../../lib/person-name.ts';
import { useLive } from '../../../realtime/use-live.ts';
import { Button } from '../../../ui/button.tsx';
import { Typed } from '../../../ui/said.tsx';
import type { Drive } from '../use-drive.ts';
import styles from './lists.module.css';
import { onStageOf } from './on-stage.ts';
import { Section } from './section.tsx';

type Props = { drive: Drive; here: ReadonlySet<string> | null; stage?: ReactNode };

/** Who may be seen and heard now, why, and who of them is not here. Whoever was brought can be let go; the others are there by their slot or their role. */
export function OnStageList({ drive, here, stage }: Props) {
  const { t } = useTranslation('host');
  const { state } = useLive();
  const nameOf = usePersonName();
  const people = onStageOf(state);
  return (
    <Section title={t('stage.title')} aside={people.length > 0 ? t('stage.count', { count: people.length }) : undefined}>
      <div className={stage ? styles['split'] : undefined}>
        {state.doorsOpenedAt !== null && stage && <div className={styles['stage']}>{stage}</div>}
        <div>
          {people.length === 0 && <p className={styles['none']}>{t(state.doorsOpenedAt === null ? 'stage.closed' : 'stage.nobody')}</p>}
          <ul className={styles['list']}>
            {people.map(({ participant, because }) => (
              <li key={participant.id} className={styles['row']}>
                <span className={styles['grow']}>
                  <Typed text={nameOf(participant)} />
                </span>
                <span className={styles['second']}>
                  {t(`stage.${because}`)}
                  {here !== null && !here.has(participant.id) && <span className={styles['away']}>{t('presence.away')}</span>}
                </span>
                {because === 'brought' && (
                  <Button kind="quiet" size="dense" icon={<IconArrowDown />} onClick={() => void drive.release(participant.id)}>
                    {t('stage.release')}
                    <span className="unseen"> {nameOf(participant)}</span>
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </Section>
  );
}
