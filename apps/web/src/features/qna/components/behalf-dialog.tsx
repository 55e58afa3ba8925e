import { LIMITS } from '@plenary/contracts';
import { type FormEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale.ts';
import { newId } from '../../../lib/ids.ts';
import { usePersonName } from '../../../lib/person-name.ts';
import { useFailure } from '../../../lib/use-failure.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Field, TextArea } from '../../../ui/field.tsx';
import { languageOf } from '../use-ask.ts';
import type { Queue } from '../use-queue.ts';
import styles from './queue.module.css';
import { WhichPerson } from './which-person.tsx';

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
  const [which, setWhich] = useState('');
  // Pressed twice on a slow line it is still one question.
  const id = useRef(newId());
  const people = Object.values(queue.state.participants).filter(({ removed }) => !removed);
  const called = people.filter((one) => one.name === name.trim() || nameOf(one) === name.trim());
  const person = called.length > 1 ? called.find((one) => one.id === which) : called[0];
  const unclear = called.length > 1 && !person;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const asked = text.trim();
    if (asked === '' || unclear) return;
    const who = person ? { participantId: person.id, name: '', affiliation: '' } : { participantId: null, name: name.trim(), affiliation: affiliation.trim() };
    void queue.act('qna.ask-on-behalf', { text: asked, language: languageOf(asked, locale), ...who }, { id: id.current });
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
        hint={person ? t('behalf.here') : !unclear && t('behalf.nobody')}
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
      {called.length > 1 && <WhichPerson people={called} value={person?.id ?? ''} onChoose={setWhich} />}
      {called.length === 0 && name.trim() !== '' && (
        <Field
          label={t('behalf.affiliation')}
          value={affiliation}
          maxLength={LIMITS.affiliation}
          onChange={(event) => setAffiliation(event.currentTarget.value)}
        />
      )}
      <Button kind="main" type="submit" disabled={text.trim() === '' || unclear}>
        {t('behalf.act')}
      </Button>
    </form>
  );
}
