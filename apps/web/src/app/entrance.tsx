import type { Failure } from '@plenary/contracts';
import { text } from '@plenary/i18n';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fetchDoor } from '../features/room/api.ts';
import { EnterForm } from '../features/room/components/enter-form.tsx';
import { useLocale } from '../i18n/use-locale.ts';
import { useTimes } from '../lib/time.ts';
import { Button, buttonClass } from '../ui/button.tsx';
import { Preferences } from '../ui/preferences.tsx';
import { Typed } from '../ui/said.tsx';
import { CalmPage } from './calm-page.tsx';
import styles from './entrance.module.css';

type Props = { slug: string; failure: Failure /** tries again; `proof`: of a seat taken just now */; enter(proof?: string): void };
const NO_SEAT: Failure['code'][] = ['not-found', 'not-allowed', 'not-signed-in'];

/**
 * For those without a seat. An open session asks for a name; everything else gets the same calm page, whatever the reason, so that
 * nothing is told of what is not theirs.
 */
export function Entrance({ slug, failure, enter }: Props) {
  const { t } = useTranslation('room');
  const { locale } = useLocale();
  const seatless = NO_SEAT.includes(failure.code);
  const { data: door, isPending } = useQuery({ queryKey: ['door', slug], queryFn: () => fetchDoor(slug), enabled: seatless });
  if (failure.code === 'protocol-too-old') return <TooOld />;
  if (seatless && isPending) return <CalmPage title="" />;
  if (!seatless || !door?.ok || !door.value.open || door.value.phase === 'cancelled') return <NoSeat enter={enter} />;
  const { title, languages, startsAt, zone, phase } = door.value;
  const name = text(title, locale, languages[0] ?? 'en');
  const said = <Typed text={name.text} lang={name.lang} />;
  const over = phase === 'ended' || phase === 'published';
  return (
    <CalmPage end={<Preferences venue={zone} />} title={said} {...(phase === 'published' && { acts: <Proceedings slug={slug} /> })}>
      {over ? (
        <>
          <p>{t('over.title')}</p>
          <p>{t(phase === 'published' ? 'over.published' : 'over.text')}</p>
        </>
      ) : (
        <When at={startsAt} zone={zone} />
      )}
      {!over && <EnterForm slug={slug} onEntered={enter} />}
    </CalmPage>
  );
}

/** When it begins, for the viewer and at the venue; a time does not break from its city, nor the city in itself. */
function When({ at, zone }: { at: number; zone: string }) {
  const { t } = useTranslation('room');
  const times = useTimes();
  // Marked by line ends, which no sentence has.
  const whole = (time: string) => `\n${time}\n`;
  const sentence = t('enter.when', { date: times.date(at, 'full'), mine: whole(times.named(at)), venue: whole(times.named(at, zone)) });
  const [before, first, between, second, after] = sentence.split('\n');
  return (
    <p>
      {before}
      <span className={styles['whole']}>{first}</span>
      {between}
      <span className={styles['whole']}>{second}</span>
      {after}
    </p>
  );
}

const Proceedings = ({ slug }: { slug: string }) => {
  const { t } = useTranslation('room');
  return (
    <a className={buttonClass({ kind: 'main', size: 'large' })} href={`/p/${slug}`}>
      {t('over.read')}
    </a>
  );
};

/** The server speaks a newer protocol than this page. */
function TooOld() {
  const { t } = useTranslation('ui');
  return (
    <CalmPage
      title={t('old.title')}
      acts={
        <Button kind="main" onClick={() => location.reload()}>
          {t('old.reload')}
        </Button>
      }
    >
      {t('old.text')}
    </CalmPage>
  );
}

function NoSeat({ enter }: { enter(): void }) {
  const { t } = useTranslation('ui');
  return (
    <CalmPage
      title={t('gone.title')}
      acts={
        <>
          <a className={buttonClass({ kind: 'main' })} href="/">
            {t('gone.home')}
          </a>
          <Button onClick={() => enter()}>{t('gone.again')}</Button>
        </>
      }
    >
      {t('gone.text')}
    </CalmPage>
  );
}
