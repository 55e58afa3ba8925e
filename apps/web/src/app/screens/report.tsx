import { grants } from '@plenary/contracts';
import { useTranslation } from 'react-i18next';
import { ReportScreen } from '../../features/qna/components/report-screen.tsx';
import { useLive } from '../../realtime/use-live.ts';
import { NotFound } from '../not-found.tsx';

/** `/s/<slug>/questions/report`: what came of the questions, for those who moderate. For everybody else there is nothing here. */
export default function Report() {
  useTranslation('report');
  const { me } = useLive();
  return grants(me.roles, 'qna.moderate') ? <ReportScreen /> : <NotFound />;
}
