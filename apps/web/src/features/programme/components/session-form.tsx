import { useTranslation } from 'react-i18next';
import { useFailure } from '../../../lib/use-failure.ts';
import { useSavedField } from '../../../lib/use-saved-field.ts';
import { SavedText } from '../../../ui/saved-text.tsx';
import { SavedZone } from '../../../ui/zone-field.tsx';
import type { Programme } from '../use-programme.ts';
import type { Uploads } from '../use-uploads.ts';
import { CancelSession } from './cancel-session.tsx';
import styles from './inspector.module.css';
import { LanguageList } from './language-list.tsx';
import { SavedTexts } from './saved-texts.tsx';
import { SlotMaterials } from './slot-materials.tsx';

/** What is said of the session as a whole; each field saves itself. */
export function SessionForm({ programme, uploads }: { programme: Programme; uploads: Uploads }) {
  const { t } = useTranslation('programme');
  const { details, startsAt } = programme.state;
  const { languages } = details;
  const edit = programme.editSession;
  return (
    <>
      <SavedTexts label={t('session.title')} of={details.title} languages={languages} path="title" save={(title) => edit({ title })} />
      <SavedTexts label={t('session.theme')} of={details.theme} languages={languages} path="theme" save={(theme) => edit({ theme })} />
      <SavedText label={t('session.start')} type="datetime-local" value={details.start} path="start" save={(start) => edit({ start })} />
      <SavedZone label={t('session.zone')} value={details.zone} at={startsAt} path="zone" save={(zone) => edit({ zone })} />
      <SavedTexts label={t('session.venue')} of={details.venue} languages={languages} path="venue" save={(venue) => edit({ venue })} />
      <LanguageList programme={programme} />
      <SavedTexts
        label={t('session.description')}
        several
        of={details.description}
        languages={languages}
        path="description"
        save={(description) => edit({ description })}
      />
      <SavedTexts label={t('session.source')} of={details.source} languages={languages} path="source" save={(source) => edit({ source })} />
      <OpenSwitch programme={programme} />
      <SlotMaterials slotId={null} programme={programme} uploads={uploads} />
      <CancelSession programme={programme} />
    </>
  );
}

function OpenSwitch({ programme }: { programme: Programme }) {
  const { t } = useTranslation('programme');
  const say = useFailure();
  const field = useSavedField(programme.state.details.open, (open) => programme.editSession({ open }));
  return (
    <div>
      <label className={styles['check']}>
        <input type="checkbox" checked={field.value} onChange={(event) => field.choose(event.currentTarget.checked)} />
        {t('session.open')}
      </label>
      <p className={styles['second']}>{t('session.openHint')}</p>
      {field.failure && <p role="alert">{say(field.failure)}</p>}
    </div>
  );
}
