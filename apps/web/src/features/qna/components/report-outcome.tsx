import type { QuestionReport } from '@plenary/domain';
import { formatNumber } from '@plenary/i18n';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale.ts';
import { ReportBar } from './report-bar.tsx';
import styles from './report-screen.module.css';

const FATES = ['spoken', 'written', 'deferred', 'open', 'waiting', 'declined', 'merged', 'withdrawn'] as const;

/** Each question came to exactly one of these. Those that came to nothing in this session are left out. */
export function ReportOutcome({ report }: { report: QuestionReport }) {
  const { t } = useTranslation('report');
  const { locale } = useLocale();
  const number = (value: number) => formatNumber(value, locale);
  const { all, askers, voters, anonymous } = report;
  return (
    <section className={styles['section']}>
      <p className={styles['sum']}>
        {t('sum.asked', { count: all.asked, n: number(all.asked), people: t('people', { count: askers, n: number(askers) }) })}
        {anonymous > 0 && t('sum.anonymous', { count: anonymous, n: number(anonymous) })}
        {t('sum.votes', { count: all.votes, n: number(all.votes), people: t('people', { count: voters, n: number(voters) }) })}
      </p>
      <table className={styles['table']}>
        <caption className="serif t-heading">{t('fate.title')}</caption>
        <tbody>
          {FATES.filter((fate) => all[fate] > 0).map((fate) => (
            <tr key={fate}>
              <th scope="row">{t(`fate.${fate}`)}</th>
              <td className={styles['barred']}>
                <ReportBar share={all[fate] / all.asked} />
              </td>
              <td>{number(all[fate])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
