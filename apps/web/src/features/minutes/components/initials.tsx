import type { CSSProperties } from 'react';
import styles from './initials.module.css';
import { tintOf } from './tints.ts';

/** A person's first letter in their colour; without an id it is oneself. Their name stands beside it, so it is not spoken. */
export const Initials = ({ id, name, small = false }: { id?: string; name: string; small?: boolean }) => (
  <span
    className={styles['initials']}
    data-small={small || undefined}
    style={{ '--tint': `var(--${id === undefined ? 'accent' : tintOf(id)})` } as CSSProperties}
    title={name}
    aria-hidden="true"
  >
    {Array.from(name)[0]?.toUpperCase()}
  </span>
);
