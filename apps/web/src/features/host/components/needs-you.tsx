import type { Slot } from '@plenary/contracts';
import { formatClock } from '@plenary/i18n';
import { IconAlertTriangle, IconClockExclamation, IconDoorOff, IconUserQuestion } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePersonName } from '../../../lib/person-name.ts';
import { useTimes } from '../../../lib/time.ts';
import { useLive } from '../../../realtime/use-live.ts';
import { Button, buttonClass } from '../../../ui/button.tsx';
import { classes } from '../../../ui/classes.ts';
import { Gap } from '../../../ui/gap.tsx';
import { Typed } from '../../../ui/said.tsx';
import { SlotTitle } from '../../../ui/spine/names.tsx';
import type { Alert } from './alerts.ts';
import styles from './needs-you.module.css';
import { Section } from './section.tsx';

type Props = { alerts: Alert[]; now: number; onPerson(participantId: string): void; onOpenDoors(): void; onAddPerson(): void };

/** What needs the host now, the missing before the coming; each with why, and the act that mends it. Spoken when it comes, not at each second of its clock. */
export function NeedsYou({ alerts, ...rest }: Props) {
  const { t } = useTranslation('host');
  return (
    <Section title={t('needs.title')} aside={alerts.length > 0 ? <span className="digits">{alerts.length}</span> : undefined}>
      {alerts.length === 0 && <p className={styles['none']}>{t('needs.none')}</p>}
      <ul className={styles['list']} aria-live="polite" aria-relevant="additions">
        {alerts.map((alert) => (
          <AlertRow
            key={`${alert.kind} ${'slot' in alert ? alert.slot.id : ''} ${'participantId' in alert ? alert.participantId : ''}`}
            alert={alert}
            {...rest}
          />
        ))}
      </ul>
    </Section>
  );
}

const SIGNS: Record<Alert['kind'], ReactNode> = {
  'speaker-away': <IconUserQuestion />,
  'no-speaker': <IconUserQuestion />,
  'no-recorder': <IconAlertTriangle />,
  'recorders-away': <IconUserQuestion />,
  'doors-closed': <IconDoorOff />,
  over: <IconClockExclamation />,
};

function AlertRow({ alert, now, onPerson, onOpenDoors, onAddPerson }: Omit<Props, 'alerts'> & { alert: Alert }) {
  return (
    <li className={classes(styles['alert'], styles[alert.tone])}>
      <span className={styles['sign']} aria-hidden="true">
        {SIGNS[alert.kind]}
      </span>
      <p className={styles['words']}>
        <Words alert={alert} now={now} />
      </p>
      <Acts alert={alert} onPerson={onPerson} onOpenDoors={onOpenDoors} onAddPerson={onAddPerson} />
    </li>
  );
}

function Words({ alert, now }: { alert: Alert; now: number }) {
  const { t } = useTranslation('host');
  const times = useTimes();
  const nameOf = usePersonName();
  const { details, participants } = useLive().state;
  const title = 'slot' in alert && <Quoted slot={alert.slot} original={details.languages[0] ?? 'en'} />;
  const inTime = (at: number) => (at > now ? t('needs.begins', { time: formatClock(at - now) }) : t('needs.due', { time: times.named(at, details.zone) }));
  if (alert.kind === 'speaker-away') {
    return (
      <>
        <strong>
          <Typed text={nameOf(participants[alert.participantId])} />
          <Gap />
          {t('needs.away')}
        </strong>
        <Gap />
        {title}
        <Gap />
        {alert.running ? t('needs.running') : inTime(alert.startsAt)}
      </>
    );
  }
  if (alert.kind === 'no-speaker') {
    return (
      <>
        <strong>{t('needs.noSpeaker')}</strong>
        <Gap />
        {title}
        <Gap />
        {inTime(alert.startsAt)}
      </>
    );
  }
  if (alert.kind === 'over') {
    return (
      <>
        <strong>{t('needs.over', { time: formatClock(alert.ms) })}</strong>
        <Gap />
        {title}
      </>
    );
  }
  if (alert.kind === 'doors-closed') {
    return (
      <>
        <strong>{t('needs.doors')}</strong>
        <Gap />
        {t('needs.session')}
        <Gap />
        {inTime(alert.startsAt)}
      </>
    );
  }
  return (
    <>
      <strong>{t(alert.kind === 'no-recorder' ? 'needs.noRecorder' : 'needs.recordersAway')}</strong>
      <Gap />
      {t('needs.minutes')}
    </>
  );
}

/** A title inside a sentence, between quotation marks. Where there is none, the slot's kind is a word like the others. */
function Quoted({ slot, original }: { slot: Slot; original: string }) {
  const { t } = useTranslation('host');
  const titled = Object.keys(slot.subject).length > 0;
  return (
    <>
      {titled && t('needs.open')}
      <SlotTitle slot={slot} original={original} />
      {titled && t('needs.shut')}
    </>
  );
}

function Acts({ alert, onPerson, onOpenDoors, onAddPerson }: Omit<Props, 'alerts' | 'now'> & { alert: Alert }) {
  const { t } = useTranslation('host');
  const { slug } = useLive();
  if (alert.kind === 'speaker-away') return <Button onClick={() => onPerson(alert.participantId)}>{t('needs.sendLink')}</Button>;
  if (alert.kind === 'doors-closed') return <Button onClick={onOpenDoors}>{t('before.openDoors')}</Button>;
  if (alert.kind === 'no-recorder') return <Button onClick={onAddPerson}>{t('needs.addRecorder')}</Button>;
  if (alert.kind === 'no-speaker') {
    return (
      <a className={buttonClass({})} href={`/s/${slug}/programme`}>
        {t('needs.programme')}
      </a>
    );
  }
  return null;
}
