import { LIMITS } from '@plenary/contracts';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale.ts';
import { usePersonName } from '../../../lib/person-name.ts';
import { useFailure } from '../../../lib/use-failure.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Field, TextArea } from '../../../ui/field.tsx';
import { languageOf } from '../use-ask.ts';
import type { Queue } from '../use-queue.ts';
import styles from './queue.module.css';

/** A question for somebody who cannot ask it here: of this session, known by name, or nobody named. */
export function BehalfDialog({ queue }: { queue: Queue }) {
  const { t } = useTranslation('qna');
  return (
    <Dialog open={queue.opened === 'behalf'} onClose={() => queue.open(null)} title={t('behalf.title')}>
      <BehalfForm queue={queue} />
    </Dialog>
  );
}

function BehalfForm({ queue }: { queue: Queue }) {
  const { t } = useTranslation('qna');
  const { locale } = useLocale();
  const say = useFailure();
  const nameOf = usePersonName();
  const list = useId();
  const [text, setText] = useState('');
  const [name, setName] = useState('');
  const [affiliation, setAffiliation] = useState('');
  const people = Object.values(queue.state.participants).filter(({ removed }) => !removed);
  const person = people.find((one) => one.name === name.trim() || nameOf(one) === name.trim());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const asked = text.trim();
    if (asked === '') return;
    const who = person ? { participantId: person.id, name: '', affiliation: '' } : { participantId: null, name: name.trim(), affiliation: affiliation.trim() };
    void queue.act('qna.ask-on-behalf', { text: asked, language: languageOf(asked, locale), ...who });
  };
  return (
    <form onSubmit={submit} className={styles['form']}>
      <TextArea
        label={t('behalf.question')}
        value={text}
        rows={4}
        maxLength={LIMITS.question}
        error={queue.refused && (say(queue.refused.failure, 'text') ?? say(queue.refused.failure))}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Field
        label={t('behalf.name')}
        hint={person ? t('behalf.here') : t('behalf.nobody')}
        value={name}
        list={list}
        maxLength={LIMITS.name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <datalist id={list}>
        {people.map((one) => (
          <option key={one.id} value={nameOf(one)}>
            {one.affiliation}
          </option>
        ))}
      </datalist>
      {!person && name.trim() !== '' && (
        <Field
          label={t('behalf.affiliation')}
          value={affiliation}
          maxLength={LIMITS.affiliation}
          onChange={(event) => setAffiliation(event.currentTarget.value)}
        />
      )}
      <Button kind="main" type="submit" disabled={text.trim() === ''}>
        {t('behalf.act')}
      </Button>
    </form>
  );
}
