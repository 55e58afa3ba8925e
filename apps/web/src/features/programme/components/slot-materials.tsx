import { formatBytes } from '@plenary/i18n';
import { IconPaperclip, IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale.ts';
import { useFailure } from '../../../lib/use-failure.ts';
import { useLive } from '../../../realtime/use-live.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Typed } from '../../../ui/said.tsx';
import type { Programme } from '../use-programme.ts';
import { useUpload } from '../use-upload.ts';
import styles from './inspector.module.css';

/** What readers may download with a slot, or with the session as a whole (`slotId` null). */
export function SlotMaterials({ slotId, programme }: { slotId: string | null; programme: Programme }) {
  const { t } = useTranslation('programme');
  const { locale } = useLocale();
  const { slug } = useLive();
  const say = useFailure();
  const upload = useUpload(slug, slotId);
  const input = useRef<HTMLInputElement>(null);
  const materials = programme.state.materials.filter((one) => one.slotId === slotId);
  return (
    <fieldset className={styles['group']}>
      <legend>{t('materials.title')}</legend>
      <ul>
        {materials.map(({ id, name, size }) => (
          <li key={id} className={styles['line']}>
            <span className={styles['grow']}>
              <Typed text={name} /> <span className={styles['second']}>{formatBytes(size, locale)}</span>
            </span>
            <IconButton size="dense" label={t('materials.remove', { name })} onClick={() => void programme.removeMaterial(id)}>
              <IconX />
            </IconButton>
          </li>
        ))}
        {upload.files.map(({ key, name, sent, size, failure, retry, stop }) => (
          <li key={key} className={styles['line']}>
            <span className={styles['grow']}>
              <Typed text={name} />
              {failure ? (
                <span className={styles['refused']} role="alert">
                  {say(failure)}
                </span>
              ) : (
                <progress aria-label={t('materials.progress', { name })} max={size} value={sent} />
              )}
            </span>
            {failure?.code === 'unavailable' && (
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
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t('materials.add')}
        onChange={(event) => {
          upload.add(event.currentTarget.files ?? []);
          event.currentTarget.value = '';
        }}
      />
      <Button kind="quiet" icon={<IconPaperclip />} onClick={() => input.current?.click()}>
        {t('materials.add')}
      </Button>
    </fieldset>
  );
}
