import { type Failure, fieldErrors, SessionDetails } from '@plenary/contracts';
import { languageName } from '@plenary/i18n';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale.ts';
import { newId } from '../../../lib/ids.ts';
import { languageOptions } from '../../../lib/languages.ts';
import { useFailure } from '../../../lib/use-failure.ts';
import { useViewerZone } from '../../../lib/zone.ts';
import { Button, buttonClass } from '../../../ui/button.tsx';
import { Field, Select } from '../../../ui/field.tsx';
import { Preferences } from '../../../ui/preferences.tsx';
import { TopBar } from '../../../ui/top-bar.tsx';
import { ZoneField } from '../../../ui/zone-field.tsx';
import { createSession } from '../api.ts';
import styles from './new-session.module.css';
import { suggestSlug } from './slug.ts';

/** A week from today at ten: the shape of an answer, to be changed. */
const inAWeek = () => `${new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10)}T10:00`;
const OFFERED = ['en', 'zh', 'ja'];

/** What a session begins with: its name, address, time and languages. The rest is the editor's. */
export default function NewSession() {
  const { t } = useTranslation(['programme', 'fields']);
  const { locale } = useLocale();
  const mine = useViewerZone();
  const say = useFailure();
  const id = useRef(newId());
  const [form, setForm] = useState({
    title: '',
    slug: null as string | null,
    start: inAWeek(),
    zone: mine,
    original: locale as string,
    others: [] as string[],
  });
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const slug = form.slug ?? suggestSlug(form.title, form.start.slice(0, 10));
  const set = (changes: Partial<typeof form>) => setForm((before) => ({ ...before, ...changes }));
  const error = (path: string) => (failure?.fields ? say(failure, path) : undefined);

  const create = async (event: FormEvent) => {
    event.preventDefault();
    const languages = [form.original, ...form.others.filter((lang) => lang !== form.original)];
    const details = {
      slug,
      title: { [form.original]: form.title },
      theme: {},
      description: {},
      venue: {},
      source: {},
      languages,
      zone: form.zone,
      start: form.start,
      open: false,
    };
    const parsed = SessionDetails.safeParse(details);
    if (!parsed.success) return setFailure({ code: 'invalid-input', fields: fieldErrors(parsed.error) });
    setBusy(true);
    const made = await createSession(id.current, parsed.data);
    setBusy(false);
    if (!made.ok) return setFailure(made.error);
    location.assign(`/s/${parsed.data.slug}/programme`);
  };
  const taken = failure?.code === 'slug-taken' ? say({ code: 'slug-taken' }) : undefined;
  return (
    <>
      <TopBar title={t('new.title')} href="/organisation" end={<Preferences small />} />
      <main className={styles['page']}>
        <p className={styles['lead']}>{t('new.lead')}</p>
        <form className={styles['form']} onSubmit={(event) => void create(event)} noValidate>
          <Field
            label={t('session.title')}
            value={form.title}
            error={error('title') ?? error(`title.${form.original}`)}
            required
            onChange={(event) => set({ title: event.currentTarget.value })}
          />
          <Field
            label={t('new.address')}
            value={slug}
            hint={t('new.addressHint', { url: `${location.origin}/s/${slug}` })}
            error={taken ?? error('slug')}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => set({ slug: event.currentTarget.value })}
          />
          <Field
            label={t('session.start')}
            type="datetime-local"
            value={form.start}
            error={error('start')}
            onChange={(event) => set({ start: event.currentTarget.value })}
          />
          <ZoneField label={t('session.zone')} value={form.zone} at={Date.now()} error={error('zone')} onChange={(zone) => set({ zone })} />
          <Select
            label={t('new.language')}
            value={form.original}
            options={languageOptions(OFFERED)}
            error={error('languages')}
            onChange={(event) => set({ original: event.currentTarget.value })}
          />
          <fieldset className={styles['others']}>
            <legend>{t('new.more')}</legend>
            {OFFERED.filter((lang) => lang !== form.original).map((lang) => (
              <label key={lang}>
                <input
                  type="checkbox"
                  checked={form.others.includes(lang)}
                  onChange={(event) => set({ others: event.currentTarget.checked ? [...form.others, lang] : form.others.filter((one) => one !== lang) })}
                />
                {languageName(lang)}
              </label>
            ))}
          </fieldset>
          {failure && !failure.fields && !taken && <Refused failure={failure} />}
          <Button kind="main" size="large" type="submit" disabled={busy}>
            {t('new.create')}
          </Button>
        </form>
      </main>
    </>
  );
}

/** Without an owner's account nothing is planned; the sentence says so, and where to sign in. */
function Refused({ failure }: { failure: Failure }) {
  const { t } = useTranslation('programme');
  const say = useFailure();
  const owner = failure.code === 'not-signed-in' || failure.code === 'not-allowed';
  return (
    <div role="alert" className={styles['refused']}>
      <p>{owner ? t('new.refused') : say(failure)}</p>
      {owner && (
        <a className={buttonClass({})} href="/sign-in?to=/sessions/new">
          {t('new.signIn')}
        </a>
      )}
    </div>
  );
}
