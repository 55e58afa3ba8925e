import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useTimes } from '../../../lib/time.ts';
import { useNarrow, usePhone } from '../../../lib/use-media.ts';
import { useLive, useNow } from '../../../realtime/use-live.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { LiveMark } from '../../../ui/live-mark.tsx';
import { MenuItem } from '../../../ui/menu.tsx';
import { Preferences } from '../../../ui/preferences.tsx';
import { Said } from '../../../ui/said.tsx';
import { ScreenLinks } from '../../../ui/screen-links.tsx';
import { TopBar } from '../../../ui/top-bar.tsx';
import type { Queue } from '../use-queue.ts';
import styles from './queue-bar.module.css';

/** The moderator's top: how questions stand, the switch that opens and closes them, and the venue's clock. On a phone the switch is in the menu. */
export function QueueBar({ queue, onFind }: { queue: Queue; onFind(): void }) {
  const { t } = useTranslation('qna');
  const { t: room } = useTranslation('room');
  const { state, slug, me } = useLive();
  const now = useNow();
  const times = useTimes();
  const narrow = useNarrow();
  const phone = usePhone();
  const { qna, details } = state;
  const words = [
    t(qna.open ? 'switch.isOpen' : 'switch.isClosed'),
    t(qna.moderated ? 'switch.moderated' : 'switch.direct'),
    ...(qna.slowSeconds > 0 ? [t('switch.slow')] : []),
    ...(qna.perPerson > 0 ? [t('switch.perPerson', { count: qna.perPerson })] : []),
  ];
  // All of them, whatever the columns show just now.
  const waiting = queue.all.filter((question) => question.state === 'submitted').length;
  const rules = { words: t('rules.open'), open: () => queue.open('rules') };
  const openness = { words: t(qna.open ? 'switch.close' : 'switch.open'), change: () => void queue.act('qna.set', { open: !qna.open }) };
  return (
    <TopBar
      href={`/s/${slug}`}
      title={<Said of={details.title} original={details.languages[0] ?? 'en'} />}
      end={
        <>
          <span className={styles['words']}>{words.join(t('switch.comma'))}</span>
          <IconButton label={t('find.label')} onClick={onFind}>
            <IconSearch aria-hidden="true" />
          </IconButton>
          {!phone && (
            <>
              <Button kind="quiet" onClick={rules.open}>
                {rules.words}
              </Button>
              <Button onClick={openness.change}>{openness.words}</Button>
            </>
          )}
          {!narrow && (
            <span className="digits">
              <b className={styles['time']}>{times.seconds(now, details.zone)}</b> {times.city(details.zone)}
            </span>
          )}
          <Preferences venue={details.zone} small>
            {phone && (
              <>
                <hr />
                <MenuItem onPress={rules.open}>{rules.words}</MenuItem>
                <MenuItem onPress={openness.change}>{openness.words}</MenuItem>
              </>
            )}
          </Preferences>
        </>
      }
    >
      <ScreenLinks slug={slug} roles={me.roles} questions={<span className="digits">{waiting}</span>} />
      {state.phase === 'live' && !narrow && <LiveMark>{room('live')}</LiveMark>}
    </TopBar>
  );
}
