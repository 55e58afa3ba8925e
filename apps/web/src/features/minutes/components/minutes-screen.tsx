import { grants } from '@plenary/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive } from '../../../realtime/use-live.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Said } from '../../../ui/said.tsx';
import { TopBar } from '../../../ui/top-bar.tsx';
import { useMinutesDoc } from '../use-minutes.ts';
import { Desk } from './desk.tsx';

type Props = { /** a small picture of the stage */ stage?: ReactNode };

/** `/s/<slug>/minutes`: where recorders and hosts write the minutes together. */
export default function MinutesScreen({ stage }: Props) {
  const { me } = useLive();
  return grants(me.roles, 'minutes.write') ? <Writing stage={stage} /> : <NotYours />;
}

function Writing({ stage }: Props) {
  const minutes = useMinutesDoc();
  return minutes && <Desk minutes={minutes} stage={stage} />;
}

function NotYours() {
  const { t } = useTranslation('minutes');
  const { state } = useLive();
  return (
    <>
      <TopBar title={<Said of={state.details.title} original={state.details.languages[0] ?? 'en'} />} />
      <main>
        <EmptyState title={t('notYours')}>{t('notYoursNext')}</EmptyState>
      </main>
    </>
  );
}
