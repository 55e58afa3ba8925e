import type { Slot } from '@plenary/contracts';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFailure } from '../../../lib/use-failure.ts';
import { useSavedField } from '../../../lib/use-saved-field.ts';
import { useProgramme } from '../use-programme.ts';
import styles from './minutes-stepper.module.css';
import { steppedMinutes } from './stepper.ts';

/** How long a slot is to take: typed, or by five minutes a press. `name`: what the slot is called, for those who listen. */
export function MinutesStepper({ slot, name }: { slot: Slot; name: string }) {
  const { t } = useTranslation('programme');
  const programme = useProgramme();
  const say = useFailure();
  const field = useSavedField(String(slot.minutes), (text) => programme.editSlot(slot.id, { minutes: Number(text) }));
  const step = (direction: 1 | -1) => field.choose(String(steppedMinutes(Number(field.value) || slot.minutes, direction)));
  const error = say(field.failure, 'minutes') ?? say(field.failure);
  return (
    <div className={styles['minutes']}>
      <div className={styles['stepper']}>
        <button type="button" aria-label={t('minutes.fewer', { name })} onClick={() => step(-1)}>
          <IconMinus aria-hidden="true" />
        </button>
        <input
          className="digits"
          inputMode="numeric"
          aria-label={t('minutes.of', { name })}
          aria-invalid={error ? true : undefined}
          value={field.value}
          onChange={(event) => field.type(event.currentTarget.value)}
          {...field.on}
        />
        <button type="button" aria-label={t('minutes.more', { name })} onClick={() => step(1)}>
          <IconPlus aria-hidden="true" />
        </button>
      </div>
      {error && (
        <p className={styles['error']} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
