import type { Failure, Participant, Result } from '@plenary/contracts';
import { IconCopy, IconLink, IconMail } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTimes } from '../../../lib/time.ts';
import { useFailure } from '../../../lib/use-failure.ts';
import { useLive } from '../../../realtime/use-live.ts';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import type { MadeLink, PersonalLink } from '../api.ts';
import { useLinks } from '../use-links.ts';
import styles from './person-dialog.module.css';

const isGood = (link: PersonalLink, now: number) => link.revokedAt === null && (link.expiresAt === null || link.expiresAt > now);

/** A person's links into the session: made, copied, sent, revoked. The address is shown once, when it is made. */
export function PersonLinks({ person }: { person: Participant }) {
  const { t } = useTranslation('people');
  const times = useTimes();
  const { now } = useLive();
  const say = useFailure();
  const { links, emails, make, revoke } = useLinks();
  const [made, setMade] = useState<MadeLink | null>(null);
  const [sentTo, setSentTo] = useState<string | null>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const email = typed ?? emails[person.id] ?? '';
  const mine = links.filter((link) => link.participantId === person.id && isGood(link, now()));

  const keep = async (to: string | null) => {
    setBusy(true);
    const answer: Result<MadeLink> = await make(person.id, to);
    setBusy(false);
    setFailure(answer.ok ? null : answer.error);
    setMade(answer.ok ? answer.value : null);
    setSentTo(answer.ok ? to : null);
  };
  const end = async (link: PersonalLink) => {
    const answer = await revoke(link.id);
    setFailure(answer.ok ? null : answer.error);
    if (made?.link.id === link.id) setMade(null);
  };
  return (
    <section className={styles['section']}>
      <h3>{t('links.title')}</h3>
      {mine.length === 0 && !made && <p className={styles['second']}>{t('links.none')}</p>}
      <ul>
        {mine.map((link) => (
          <li key={link.id} className={styles['line']}>
            <span className={styles['grow']}>{t('links.made', { date: times.date(link.createdAt), time: times.named(link.createdAt) })}</span>
            <Button size="dense" onClick={() => void end(link)}>
              {t('links.revoke')}
            </Button>
          </li>
        ))}
      </ul>
      {made && <FreshLink made={made} sentTo={sentTo} />}
      <p className={styles['acts']}>
        <Button icon={<IconLink />} disabled={busy} onClick={() => void keep(null)}>
          {t('links.make')}
        </Button>
      </p>
      <form
        className={styles['send']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void keep(email);
        }}
      >
        <Field
          type="email"
          label={t('links.email')}
          value={email}
          error={failure?.fields ? say(failure, 'email') : undefined}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" icon={<IconMail />} disabled={busy}>
          {t('links.send')}
        </Button>
      </form>
      {failure && !failure.fields && (
        <p role="alert" className={styles['refused']}>
          {say(failure)}
        </p>
      )}
    </section>
  );
}

function FreshLink({ made, sentTo }: { made: MadeLink; sentTo: string | null }) {
  const { t } = useTranslation('people');
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(made.url);
      setCopied(true);
    } catch {
      // Without HTTPS there is no clipboard: the address can be selected by hand.
      setCopied(false);
    }
  };
  return (
    <div className={styles['fresh']} role="status">
      <Field
        label={t('links.fresh')}
        readOnly
        value={made.url}
        onFocus={(event) => event.currentTarget.select()}
        hint={sentTo ? t(made.sent === null ? 'links.written' : 'links.sent', { email: sentTo }) : t('links.once')}
      />
      <Button icon={<IconCopy />} onClick={() => void copy()}>
        {copied ? t('links.copied') : t('links.copy')}
      </Button>
    </div>
  );
}
