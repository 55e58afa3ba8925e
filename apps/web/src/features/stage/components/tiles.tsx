import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { OnStage } from './people.ts';
import styles from './stage-view.module.css';
import { Tile } from './tile.tsx';

/** As many side by side as there are, three at least, so that one person is not larger than the slides. */
export function Tiles({ people }: { people: OnStage[] }) {
  const { t } = useTranslation('stage');
  const columns = Math.min(6, Math.max(3, people.length));
  return (
    <ul className={styles['tiles']} style={{ '--columns': columns } as CSSProperties} aria-label={t('people')}>
      {people.map((one) => (
        <li key={one.person.id}>
          <Tile of={one} small={columns > 3} />
        </li>
      ))}
    </ul>
  );
}
