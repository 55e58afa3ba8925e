import type { QuestionReport } from '@plenary/domain';
import { countryName } from '@plenary/i18n';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale.ts';
import { Said } from '../../../ui/said.tsx';
import { ReportCounts } from './report-counts.tsx';

/** The same by where a question was asked, and by where its asker comes from, once anybody said so. */
export function ReportPlaces({ report, original }: { report: QuestionReport; original: string }) {
  const { t } = useTranslation('report');
  const { locale } = useLocale();
  const { slots, countries } = report;
  const slotName = ({ slotId, subject }: QuestionReport['slots'][number]) => {
    if (slotId === null) return t('slot.none');
    return Object.keys(subject).length === 0 ? t('slot.unnamed') : <Said of={subject} original={original} />;
  };
  return (
    <>
      <ReportCounts title={t('slot.title')} rows={slots.map((slot) => ({ key: slot.slotId ?? '', name: slotName(slot), ...slot }))} />
      {countries.some(({ country }) => country !== null) && (
        <ReportCounts
          title={t('country.title')}
          rows={countries.map((one) => ({ key: one.country ?? '', name: one.country === null ? t('country.none') : countryName(one.country, locale), ...one }))}
        />
      )}
    </>
  );
}
