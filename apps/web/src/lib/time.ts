import { cityOf, type DateStyle, formatDate, formatTime, offsetOf } from '@plenary/i18n';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/use-locale.ts';
import { useViewerZone } from './zone.ts';

export { formatClock } from '@plenary/i18n';

/** Times as they stand on every screen: with their zone, by city. `at`: ms since 1970; `zone`: an IANA name, the viewer's unless given. */
export type Times = {
  zone: string;
  /** `10:50`; only where the zone stands beside or above it */
  bare(at: number, zone?: string): string;
  /** `10:50:20` */
  seconds(at: number, zone?: string): string;
  /** `10:50 Beijing`. `place`: the city a person gave, when it is known */
  named(at: number, zone?: string, place?: string): string;
  /** `12 December 2026` */
  date(at: number, style?: DateStyle, zone?: string): string;
  /** `Beijing` */
  city(zone?: string): string;
  /** `Beijing, UTC+8`, for the head of a column of times */
  head(at: number, zone?: string): string;
};

export function useTimes(): Times {
  const { t } = useTranslation('common');
  const { locale } = useLocale();
  const mine = useViewerZone();
  const city = (zone = mine) => cityOf(zone, locale);
  return {
    zone: mine,
    bare: (at, zone = mine) => formatTime(at, zone, locale),
    seconds: (at, zone = mine) => formatTime(at, zone, locale, true),
    named: (at, zone = mine, place) => t('time.named', { time: formatTime(at, zone, locale), city: place || city(zone) }),
    date: (at, style = 'long', zone = mine) => formatDate(at, zone, locale, style),
    city,
    head: (at, zone = mine) => t('time.offset', { city: city(zone), offset: offsetOf(zone, at) }),
  };
}
