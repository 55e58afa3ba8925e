import { cityOf, LOCALE_NAMES, LOCALES, langTag } from '@plenary/i18n';
import { IconDots, IconWorld } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/use-locale.ts';
import { chooseScheme, chosenScheme, type Scheme } from '../lib/scheme.ts';
import { chooseZone, systemZone, useViewerZone } from '../lib/zone.ts';
import { Menu, MenuItem } from './menu.tsx';
import styles from './preferences.module.css';

const SCHEMES: Scheme[] = ['system', 'light', 'dark'];
type Props = {
  /** the venue's zone, offered beside the viewer's own */ venue?: string /** a sign alone, for a phone */;
  small?: boolean /** below the choices */;
  children?: ReactNode;
};

/** Language, time zone and colours: what a person sets once for this browser. */
export function Preferences({ venue, small = false, children }: Props) {
  const { t } = useTranslation('ui');
  const { t: common } = useTranslation('common');
  const { locale, choose } = useLocale();
  const zone = useViewerZone();
  const [scheme, setScheme] = useState(chosenScheme);
  const zones = [...new Set([systemZone(), ...(venue ? [venue] : []), zone])];
  const paint = (next: Scheme) => {
    chooseScheme(next);
    setScheme(next);
  };
  return (
    <Menu
      kind="quiet"
      {...(small && { label: t('preferences') })}
      content={() => (
        <>
          <p className={styles['group']}>{common('language')}</p>
          {LOCALES.map((one) => (
            <MenuItem key={one} chosen={one === locale} onPress={() => choose(one)}>
              <span lang={langTag(one)}>{LOCALE_NAMES[one]}</span>
            </MenuItem>
          ))}
          <p className={styles['group']}>{t('times')}</p>
          {zones.map((one) => (
            <MenuItem key={one} chosen={one === zone} onPress={() => chooseZone(one === systemZone() ? null : one)}>
              {cityOf(one, locale)}
            </MenuItem>
          ))}
          <p className={styles['group']}>{t('scheme.label')}</p>
          {SCHEMES.map((one) => (
            <MenuItem key={one} chosen={one === scheme} onPress={() => paint(one)}>
              {t(`scheme.${one}`)}
            </MenuItem>
          ))}
          {children}
        </>
      )}
    >
      {small ? (
        <IconDots aria-hidden="true" />
      ) : (
        <>
          <IconWorld aria-hidden="true" />
          {LOCALE_NAMES[locale]}
        </>
      )}
    </Menu>
  );
}
