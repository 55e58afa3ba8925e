import { formatBytes } from '@plenary/i18n';
import { IconDownload } from '@tabler/icons-react';
import { useLocale } from '../../../i18n/use-locale.ts';
import { useLive } from '../../../realtime/use-live.ts';
import { Typed } from '../../../ui/said.tsx';
import { SlotTitle } from '../../../ui/spine/names.tsx';
import styles from './materials-list.module.css';

/** What speakers and hosts have attached, to download; under the slot it belongs to. */
export function MaterialsList() {
  const { state, slug } = useLive();
  const { locale } = useLocale();
  const original = state.details.languages[0] ?? 'en';
  return (
    <ul className={styles['list']}>
      {state.materials.map((material) => {
        const slot = state.slots.find(({ id }) => id === material.slotId);
        return (
          <li key={material.id}>
            <a className={styles['row']} href={`/s/${slug}/materials/${material.id}`} download>
              <IconDownload size={18} aria-hidden="true" />
              <span className={styles['words']}>
                <Typed text={material.name} />
                <span className={styles['second']}>
                  {slot && (
                    <>
                      <SlotTitle slot={slot} original={original} /> ·{' '}
                    </>
                  )}
                  {formatBytes(material.size, locale)}
                </span>
              </span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}
