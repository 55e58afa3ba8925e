import { isNumberOnly } from '@plenary/i18n';
import { useTranslation } from 'react-i18next';
import { Said } from '../said.tsx';
import type { SpineRow } from './rows.ts';
import styles from './spine.module.css';

type Props = { row: Extract<SpineRow, { kind: 'part' }>; original: string };

/** Where a part begins: the line runs on, without a node. */
export function PartRow({ row, original }: Props) {
  const { t } = useTranslation('ui');
  return (
    <li className={styles['part']}>
      <span className={styles['partTime']}>{isNumberOnly(row.part.title) ? '' : t('spine.part', { n: row.number })}</span>
      <span className={`serif ${styles['partName']}`}>
        <Said of={row.part.title} original={original} />
      </span>
    </li>
  );
}
