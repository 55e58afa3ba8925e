import { grants, type Permission, type Role } from '@plenary/contracts';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './screen-links.module.css';

const SCREENS = [
  { key: 'host', to: '/s/$slug/host', needs: 'running-order.drive' },
  { key: 'questions', to: '/s/$slug/questions', needs: 'qna.moderate' },
  { key: 'report', to: '/s/$slug/questions/report', needs: 'qna.moderate' },
  { key: 'minutes', to: '/s/$slug/minutes', needs: 'minutes.write' },
  { key: 'programme', to: '/s/$slug/programme', needs: 'programme.edit' },
  { key: 'room', to: '/s/$slug/room', needs: 'session.read' },
  { key: 'presenter', to: '/s/$slug/presenter', needs: 'qna.moderate' },
] as const satisfies { key: string; to: string; needs: Permission }[];

type Props = { slug: string; roles: readonly Role[] /** beside the questions' name, such as how many wait */; questions?: ReactNode };

/** The way between a session's screens, as far as somebody's roles open them. */
export function ScreenLinks({ slug, roles, questions }: Props) {
  const { t } = useTranslation('ui');
  return (
    <nav className={styles['links']} aria-label={t('screens.label')}>
      {SCREENS.filter(({ needs }) => grants(roles, needs)).map(({ key, to }) => (
        <Link key={key} to={to} params={{ slug }} className={styles['link']} activeOptions={{ exact: true }} activeProps={{ 'aria-current': 'page' }}>
          {t(`screens.${key}`)}
          {key === 'questions' && questions !== undefined && <> {questions}</>}
        </Link>
      ))}
    </nav>
  );
}
