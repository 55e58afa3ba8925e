import type { Outcome } from '@plenary/domain';
import { formatNumber } from '@plenary/i18n';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale.ts';
import { ReportBar } from './report-bar.tsx';
import styles from './report-screen.module.css';

type Row = Outcome & { key: string; name: ReactNode };
const COLUMNS = ['asked', 'answered', 'left', 'votes'] as const;
const figures = ({ asked, spoken, written, deferred, open, waiting, votes }: Outcome) => ({
  asked,
  answered: spoken + written,
  left: deferred + open + waiting,
  votes,
});

/** Questions counted by something; the bar is a row's share of those asked. */
export function ReportCounts({ title, rows }: { title: string; rows: Row[] }) {
  const { t } = useTranslation('report');
  const { locale } = useLocale();
  const most = Math.max(...rows.map(({ asked }) => asked));
  return (
    <section className={styles['section']}>
      <table className={styles['table']}>
        <caption className="serif t-heading">{title}</caption>
        <thead>
          <tr>
            <td />
            <td className={styles['barred']} />
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`count.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.name}</th>
              <td className={styles['barred']}>
                <ReportBar share={row.asked / most} />
              </td>
              {COLUMNS.map((column) => (
                <td key={column}>{formatNumber(figures(row)[column], locale)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
