import type { Failure } from '@plenary/contracts';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFailure } from '../../../lib/use-failure.ts';
import { Button } from '../../../ui/button.tsx';
import type { Programme } from '../use-programme.ts';
import styles from './inspector.module.css';
import { SavedTexts } from './saved-texts.tsx';

/** The parts of the programme: their names, and whether they are there at all. */
export function PartsForm({ programme }: { programme: Programme }) {
  const { t } = useTranslation('programme');
  const say = useFailure();
  const [failure, setFailure] = useState<{ partId: string | null; failure: Failure } | null>(null);
  const { parts, details, slots } = programme.state;
  const add = async () => {
    const ack = await programme.addPart();
    setFailure(ack.ok ? null : { partId: null, failure: ack.error });
  };
  const remove = async (partId: string) => {
    const ack = await programme.removePart(partId);
    setFailure(ack.ok ? null : { partId, failure: ack.error });
  };
  const refused = (partId: string | null) =>
    failure?.partId === partId && (
      <p role="alert" className={styles['refused']}>
        {say(failure.failure)}
      </p>
    );
  return (
    <>
      {parts.length === 0 && <p className={styles['second']}>{t('parts.none')}</p>}
      <ol className={styles['parts']}>
        {parts.map(({ id, title }, index) => (
          <li key={id}>
            <div className={styles['line']}>
              <h2 className={styles['grow']}>{t('parts.name', { number: index + 1 })}</h2>
              <span className={styles['second']}>{t('parts.slots', { count: slots.filter((slot) => slot.partId === id).length })}</span>
              <Button kind="quiet" size="dense" icon={<IconTrash />} onClick={() => void remove(id)}>
                {t('parts.remove')}
                <span className="unseen"> {index + 1}</span>
              </Button>
            </div>
            <SavedTexts label={t('parts.title')} of={title} languages={details.languages} path="title" save={(next) => programme.editPart(id, next)} />
            {refused(id)}
          </li>
        ))}
      </ol>
      <Button icon={<IconPlus />} onClick={() => void add()}>
        {t('parts.add')}
      </Button>
      {refused(null)}
    </>
  );
}
