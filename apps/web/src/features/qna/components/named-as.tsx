import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Menu, MenuItem } from '../../../ui/menu.tsx';
import { Typed } from '../../../ui/said.tsx';
import type { useAsk } from '../use-ask.ts';
import styles from './ask-box.module.css';

/** How I am named: in the minutes, and in the room. */
export function NamedAs({ form }: { form: ReturnType<typeof useAsk> }) {
  const { t } = useTranslation('qna');
  const { me, how, change, anonymity } = form;
  const { named, anonymous } = how;
  return (
    <Menu
      kind="quiet"
      content={() => (
        <>
          <p className={styles['group']}>{t('ask.minutesAs')}</p>
          <MenuItem chosen={named} onPress={() => change({ named: true })}>
            <Typed text={me.name} />
          </MenuItem>
          <MenuItem chosen={!named} onPress={() => change({ named: false })}>
            {t('anonymous')}
          </MenuItem>
          {(anonymity || anonymous) && (
            <>
              <p className={styles['group']}>{t('ask.inRoom')}</p>
              <MenuItem chosen={!anonymous} onPress={() => change({ anonymous: false })}>
                <Typed text={me.name} />
              </MenuItem>
              <MenuItem chosen={anonymous} onPress={() => change({ anonymous: true })}>
                {t('ask.moderatorsOnly')}
              </MenuItem>
            </>
          )}
        </>
      )}
    >
      <span className={styles['as']}>
        <span>{t('ask.minutesAs')}</span> <b>{named ? <Typed text={me.name} /> : t('anonymous')}</b>
        {anonymous && <span className={styles['hidden']}>{t('ask.hidden')}</span>}
      </span>
      <IconChevronDown aria-hidden="true" />
    </Menu>
  );
}
