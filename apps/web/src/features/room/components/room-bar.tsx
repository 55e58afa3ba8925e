import type { Failure } from '@plenary/contracts';
import { IconAlertTriangle, IconLogout } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTimes } from '../../../lib/time.ts';
import { useFailure } from '../../../lib/use-failure.ts';
import { useNarrow } from '../../../lib/use-media.ts';
import { useLive, useNow } from '../../../realtime/use-live.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { LiveMark } from '../../../ui/live-mark.tsx';
import { MenuItem } from '../../../ui/menu.tsx';
import { Preferences } from '../../../ui/preferences.tsx';
import { Said } from '../../../ui/said.tsx';
import { TopBar } from '../../../ui/top-bar.tsx';
import { leave } from '../api.ts';
import styles from './room-bar.module.css';

/** The room's top: what this is, that it is live, the time by my clock, and the way out. */
export function RoomBar() {
  const { t } = useTranslation('room');
  const { t: ui } = useTranslation('ui');
  const { state, here, slug } = useLive();
  const narrow = useNarrow();
  const original = state.details.languages[0] ?? 'en';
  const title = <Said of={state.details.title} original={original} />;
  const live = state.phase === 'live' && <LiveMark>{t('live')}</LiveMark>;
  const [failure, setFailure] = useState<Failure | null>(null);
  const say = useFailure();
  // Whoever is told that they have left must have: on a shared machine the next one would have their seat.
  const go = async () => {
    const left = await leave(slug);
    if (left.ok) location.assign(`/s/${slug}`);
    else setFailure(left.error);
  };
  const refused = failure && (
    <Banner kind="red" icon={<IconAlertTriangle aria-hidden="true" />}>
      {say(failure)}
    </Banner>
  );
  if (narrow) {
    return (
      <>
        <header className={`stage ${styles['narrow']}`}>
          {live}
          <h1 className={`serif cut ${styles['title']}`}>{title}</h1>
          <Preferences venue={state.details.zone} small>
            <hr />
            <MenuItem icon={<IconLogout aria-hidden="true" />} onPress={() => void go()}>
              {ui('leave')}
            </MenuItem>
          </Preferences>
        </header>
        {refused}
      </>
    );
  }
  return (
    <>
      <TopBar
        title={title}
        href={`/s/${slug}`}
        end={
          <>
            {here > 0 && <span className={`digits ${styles['here']}`}>{t('here', { count: here })}</span>}
            <WallClock />
            <Preferences venue={state.details.zone} />
            <Button icon={<IconLogout aria-hidden="true" />} onClick={() => void go()}>
              {ui('leave')}
            </Button>
          </>
        }
      >
        {live}
      </TopBar>
      {refused}
    </>
  );
}

function WallClock() {
  const now = useNow();
  const times = useTimes();
  return (
    <span className="digits">
      <b className={styles['time']}>{times.bare(now)}</b> <span className={styles['here']}>{times.city()}</span>
    </span>
  );
}
