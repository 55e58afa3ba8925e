import type { QuestionReport } from '@plenary/domain';
import { formatNumber, formatSpan } from '@plenary/i18n';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale.ts';
import styles from './report-screen.module.css';

const WAITS = ['toReview', 'toAnswer'] as const;
const COLUMNS = ['medianMs', 'p95Ms', 'longestMs'] as const;

/** How long askers waited. */
export function ReportTimes({ report }: { report: QuestionReport }) {
  const { t } = useTranslation('report');
  const { locale } = useLocale();
  const waits = WAITS.filter((wait) => report[wait].count > 0);
  if (waits.length === 0) return null;
  return (
    <section className={styles['section']}>
      <table className={styles['table']}>
        <caption className="serif t-heading">{t('wait.title')}</caption>
        <thead>
          <tr>
            <td />
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`wait.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {waits.map((wait) => (
            <tr key={wait}>
              <th scope="row">
                {t(`wait.${wait}`)}
                <span className={styles['under']}>{t('wait.of', { count: report[wait].count, n: formatNumber(report[wait].count, locale) })}</span>
              </th>
              {COLUMNS.map((column) => (
                <td key={column}>{formatSpan(report[wait][column] ?? 0, locale)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
