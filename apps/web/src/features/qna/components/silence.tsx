import { grants, type Question } from '@plenary/contracts';
import { useTranslation } from 'react-i18next';
import { usePersonName } from '../../../lib/person-name.ts';
import { Button } from '../../../ui/button.tsx';
import type { Queue } from '../use-queue.ts';

/** Ends the questions of whoever asked this one, or lets them ask again. Not of the crew, and not of who is known by name only. */
export function Silence({ question, queue }: { question: Question; queue: Queue }) {
  const { t } = useTranslation('qna');
  const nameOf = usePersonName();
  const { state, act, all } = queue;
  const participantId = question.asker?.participantId ?? null;
  const person = participantId === null ? undefined : state.participants[participantId];
  if (!person || grants(person.roles, 'qna.moderate')) return null;
  const name = nameOf(person);
  if (state.silenced.includes(person.id)) {
    return (
      <Button size="dense" onClick={() => void act('qna.unsilence', { participantId: person.id })}>
        {t('silence.end', { name })}
      </Button>
    );
  }
  const pending = all.filter(({ asker, state: is }) => is === 'submitted' && asker?.participantId === person.id).length;
  return (
    <Button size="dense" onClick={() => void act('qna.silence', { participantId: person.id })} title={t('silence.then', { count: pending })}>
      {t('silence.begin', { name })}
    </Button>
  );
}
