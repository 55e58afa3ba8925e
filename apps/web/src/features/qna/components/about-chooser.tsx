import { isOver, runOf } from '@plenary/domain';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePersonName } from '../../../lib/person-name.ts';
import { useLive } from '../../../realtime/use-live.ts';
import { Menu, MenuItem } from '../../../ui/menu.tsx';
import { Said, Typed } from '../../../ui/said.tsx';
import type { About } from '../use-ask.ts';
import styles from './ask-box.module.css';

type Props = { about: About; onChoose(about: About): void };

/** For whom a question is: whoever speaks now, a slot, or a speaker. */
export function AboutChooser({ about, onChoose }: Props) {
  const { t } = useTranslation('qna');
  const { state } = useLive();
  const nameOf = usePersonName();
  if (isOver(state)) return null;
  const slots = state.slots.filter((slot) => slot.kind !== 'break' && runOf(state, slot.id).state !== 'skipped' && Object.keys(slot.subject).length > 0);
  const speakers = [...new Set(slots.flatMap((slot) => slot.speakerIds))].flatMap((id) => state.participants[id] ?? []);
  const slot = slots.find(({ id }) => id === about.slotId);
  const speaker = speakers.find(({ id }) => id === about.toId);
  const original = state.details.languages[0] ?? 'en';
  // Before it begins nobody speaks.
  const nobody = t(state.phase === 'live' ? 'ask.whoever' : 'ask.anybody');
  return (
    <Menu
      kind="quiet"
      content={(close) => {
        const choose = (next: About) => () => {
          onChoose(next);
          close();
        };
        return (
          <div className={styles['choices']}>
            <MenuItem chosen={!slot && !speaker} onPress={choose({})}>
              {nobody}
            </MenuItem>
            {speakers.length > 0 && <p className={styles['group']}>{t('ask.speaker')}</p>}
            {speakers.map((one) => (
              <MenuItem key={one.id} chosen={one.id === speaker?.id} onPress={choose({ toId: one.id })}>
                <Typed text={nameOf(one)} />
              </MenuItem>
            ))}
            {slots.length > 0 && <p className={styles['group']}>{t('ask.slot')}</p>}
            {slots.map((one) => (
              <MenuItem key={one.id} chosen={one.id === slot?.id} onPress={choose({ slotId: one.id })}>
                <Said of={one.subject} original={original} />
              </MenuItem>
            ))}
          </div>
        );
      }}
    >
      <span className={styles['as']}>
        {t('ask.for')}{' '}
        <b className={styles['cut']}>{speaker ? <Typed text={nameOf(speaker)} /> : slot ? <Said of={slot.subject} original={original} /> : nobody}</b>
      </span>
      <IconChevronDown aria-hidden="true" />
    </Menu>
  );
}
