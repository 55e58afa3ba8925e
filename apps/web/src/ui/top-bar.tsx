import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './top-bar.module.css';

type Props = {
  /** the session's name; the page's h1 */
  title?: ReactNode;
  /** beside the name: tabs, the live mark */
  children?: ReactNode;
  /** at the right: clock, language, leaving */
  end?: ReactNode;
  /** where the mark leads */
  href?: string;
};

/** The strip at the top of every screen. Dense screens are 48 px high, the attendee's 52. */
export function TopBar({ title, children, end, href = '/' }: Props) {
  const { t } = useTranslation('common');
  return (
    <header className={styles['bar']}>
      <a href={href} className={styles['home']}>
        <span className="unseen">{t('product')}</span>
        <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" fill="currentColor">
          <path d="M3 2h3v20H3z" />
          <circle cx="13" cy="9" r="8" />
        </svg>
      </a>
      {title && <h1 className={`serif ${styles['title']}`}>{title}</h1>}
      {children}
      <div className={styles['end']}>{end}</div>
    </header>
  );
}
