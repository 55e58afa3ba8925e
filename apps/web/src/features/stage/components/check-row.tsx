import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../../../ui/classes.ts';
import styles from './device-check.module.css';

type Props = { state: 'good' | 'open' | 'bad'; name: string; words: ReactNode; children?: ReactNode };

/** One thing that is tried: a sign, its name, how it went, and what can be chosen. */
export function CheckRow({ state, name, words, children }: Props) {
  const { t } = useTranslation('stage');
  return (
    <li className={styles['row']}>
      <span className={classes(styles['sign'], styles[state])} role="img" aria-label={t(`check.state.${state}`)}>
        {state === 'good' && <IconCheck aria-hidden="true" />}
        {state === 'bad' && <IconAlertTriangle aria-hidden="true" />}
      </span>
      <span className={styles['name']}>{name}</span>
      <span className={styles['words']}>{words}</span>
      <span className={styles['choice']}>{children}</span>
    </li>
  );
}
