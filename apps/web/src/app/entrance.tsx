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

type Props = { slug: string; failure: Failure /** tries again; `proof`: of a seat taken just now */; enter(proof?: string): void };
const NO_SEAT: Failure['code'][] = ['not-found', 'not-allowed', 'not-signed-in'];

/**
 * For those without a seat. An open session asks for a name; everything else gets the same calm page, whatever the reason, so that
 * nothing is told of what is not theirs.
 */
export function Entrance({ slug, failure, enter }: Props) {
  const { t } = useTranslation('room');
  const { locale } = useLocale();
  const times = useTimes();
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
        <p>{t(phase === 'published' ? 'over.published' : 'over.text')}</p>
      ) : (
        <p>{t('enter.when', { date: times.date(startsAt, 'full'), mine: times.named(startsAt), venue: times.named(startsAt, zone) })}</p>
      )}
      {!over && <EnterForm slug={slug} onEntered={enter} />}
    </CalmPage>
  );
}

const Proceedings = ({ slug }: { slug: string }) => {
  const { t } = useTranslation('room');
  return (
    <a className={buttonClass({ kind: 'main' })} href={`/p/${slug}`}>
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
