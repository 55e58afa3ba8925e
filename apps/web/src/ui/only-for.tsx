import { grants, type Permission } from '@plenary/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive } from '../realtime/use-live.ts';
import { buttonClass } from './button.tsx';
import { EmptyState } from './empty-state.tsx';
import { Preferences } from './preferences.tsx';
import { Said } from './said.tsx';
import { TopBar } from './top-bar.tsx';

/** A screen for those who may do something; everybody else is told so calmly and shown the way to the room. */
export function OnlyFor({ permission, children }: { permission: Permission; children: ReactNode }) {
  const { t } = useTranslation('host');
  const { me, state, slug } = useLive();
  const { details } = state;
  if (grants(me.roles, permission)) return children;
  return (
    <>
      <TopBar title={<Said of={details.title} original={details.languages[0] ?? 'en'} />} end={<Preferences venue={details.zone} small />} />
      <main>
        <EmptyState
          title={t('notYours.title')}
          acts={
            <a className={buttonClass({ kind: 'main' })} href={`/s/${slug}/room`}>
              {t('notYours.room')}
            </a>
          }
        >
          {t('notYours.text')}
        </EmptyState>
      </main>
    </>
  );
}
