import type { Failure } from '@plenary/contracts';
import { formatBytes } from '@plenary/i18n';
import { IconPaperclip, IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale.ts';
import { useFailure } from '../../../lib/use-failure.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Typed } from '../../../ui/said.tsx';
import type { Programme } from '../use-programme.ts';
import type { Uploads } from '../use-uploads.ts';
import styles from './inspector.module.css';

type Props = { slotId: string | null; programme: Programme; uploads: Uploads };

/** What readers may download with a slot, or with the session as a whole (`slotId` null). */
export function SlotMaterials({ slotId, programme, uploads }: Props) {
  const { t } = useTranslation('programme');
  const { locale } = useLocale();
  const say = useFailure();
  const [failure, setFailure] = useState<Failure | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const materials = programme.state.materials.filter((one) => one.slotId === slotId);
  const remove = async (materialId: string) => {
    const ack = await programme.removeMaterial(materialId);
    setFailure(ack.ok ? null : ack.error);
  };
  return (
    <fieldset className={styles['group']}>
      <legend>{t('materials.title')}</legend>
      <ul>
        {materials.map(({ id, name, size }) => (
          <li key={id} className={styles['line']}>
            <span className={styles['grow']}>
              <Typed text={name} /> <span className={styles['second']}>{formatBytes(size, locale)}</span>
            </span>
            <IconButton size="dense" label={t('materials.remove', { name })} onClick={() => void remove(id)}>
              <IconX />
            </IconButton>
          </li>
        ))}
        {uploads.to(slotId).map(({ key, name, sent, size, failure: why, retry, stop }) => (
          <li key={key} className={styles['line']}>
            <span className={styles['grow']}>
              <Typed text={name} />
              {why ? (
                <span className={styles['refused']} role="alert">
                  {say(why)}
                </span>
              ) : (
                <progress aria-label={t('materials.progress', { name })} max={size} value={sent} />
              )}
            </span>
            {why?.code === 'unavailable' && (
              <Button size="dense" onClick={retry}>
                {t('materials.retry')}
              </Button>
            )}
            <IconButton size="dense" label={t('materials.stop', { name })} onClick={stop}>
              <IconX />
            </IconButton>
          </li>
        ))}
      </ul>
      {failure && (
        <p role="alert" className={styles['refused']}>
          {say(failure)}
        </p>
      )}
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t('materials.add')}
        onChange={(event) => {
          uploads.add(slotId, event.currentTarget.files ?? []);
          event.currentTarget.value = '';
        }}
      />
      <Button kind="quiet" icon={<IconPaperclip />} onClick={() => input.current?.click()}>
        {t('materials.add')}
      </Button>
    </fieldset>
  );
}
