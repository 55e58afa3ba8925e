import { LIMITS } from '@plenary/contracts';
import type { FormEvent, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isComposing } from '../../../lib/composing.ts';
import { useFailure } from '../../../lib/use-failure.ts';
import { Button } from '../../../ui/button.tsx';
import { classes } from '../../../ui/classes.ts';
import { TextArea } from '../../../ui/field.tsx';
import { useAsk } from '../use-ask.ts';
import { useObstacle } from '../use-obstacle.ts';
import { AboutChooser } from './about-chooser.tsx';
import styles from './ask-box.module.css';
import { NamedAs } from './named-as.tsx';
import { Obstacle } from './obstacle.tsx';

/** Asking a question; it stands fixed at the foot of the pane. `to`: who speaks now, as the reader calls them. */
export function AskBox({ to }: { to: string | null }) {
  const { t } = useTranslation('qna');
  const say = useFailure();
  const form = useAsk();
  const obstacle = useObstacle(form.how.anonymous);
  // What was typed is not taken away by a switch that is thrown meanwhile.
  if (obstacle?.shut && form.text === '') return <p className={styles['closed']}>{say(obstacle.failure)}</p>;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!obstacle) void form.ask();
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !isComposing(event.nativeEvent) && !obstacle) void form.ask();
  };
  const { about } = form.how;
  const invite = to && !about.slotId && !about.toId ? t('ask.to', { name: to }) : t('ask.any');
  return (
    <form className={classes(styles['box'], form.text !== '' && styles['typed'])} onSubmit={submit}>
      <TextArea
        id="ask"
        label={invite}
        quiet
        placeholder={invite}
        value={form.text}
        error={form.failure && (say(form.failure, 'text') ?? say(form.failure))}
        rows={2}
        maxLength={LIMITS.question}
        onChange={(event) => form.type(event.currentTarget.value)}
        onKeyDown={keys}
      />
      {obstacle && (
        <Obstacle failure={obstacle.failure}>
          {obstacle.failure.code === 'anonymous-not-allowed' && (
            <Button kind="quiet" size="dense" onClick={() => form.change({ anonymous: false })}>
              {t('ask.byName')}
            </Button>
          )}
        </Obstacle>
      )}
      <div className={styles['foot']}>
        <div className={styles['how']}>
          <AboutChooser about={about} onChoose={(next) => form.change({ about: next })} />
          <NamedAs form={form} />
        </div>
        <Button kind="main" size="large" type="submit" disabled={obstacle !== null}>
          {t('ask.send')}
        </Button>
      </div>
    </form>
  );
}
