import { type InputHTMLAttributes, type ReactNode, type Ref, type SelectHTMLAttributes, type TextareaHTMLAttributes, useId } from 'react';
import { classes } from './classes.ts';
import styles from './field.module.css';

type Frame = {
  label: ReactNode;
  /** the label is spoken, not seen */
  quiet?: boolean;
  hint?: ReactNode;
  /** a sentence in the reader's language; what was typed stays */
  error?: ReactNode;
};

function Framed({ label, quiet, hint, error, id, children }: Frame & { id: string; children: ReactNode }) {
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={quiet ? 'unseen' : styles['label']}>
        {label}
      </label>
      {children}
      {hint && !error && (
        <p id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className={styles['error']} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

/** What a control says of itself: its id, what describes it, whether it is wrong. */
function useControl(given: string | undefined, { hint, error }: Pick<Frame, 'hint' | 'error'>) {
  const made = useId();
  const id = given ?? made;
  const described = error ? `${id}-error` : hint ? `${id}-hint` : undefined;
  return { id, 'aria-describedby': described, 'aria-invalid': error ? true : undefined };
}

/** One line of text. */
export function Field({
  label,
  quiet = false,
  hint,
  error,
  className,
  id,
  ...rest
}: Frame & InputHTMLAttributes<HTMLInputElement> & { ref?: Ref<HTMLInputElement> }) {
  const control = useControl(id, { hint, error });
  return (
    <Framed label={label} quiet={quiet} hint={hint} error={error} id={control.id}>
      <input dir="auto" className={classes(styles['control'], className)} {...control} {...rest} />
    </Framed>
  );
}

/** Several lines; grows with what is typed where the browser can. */
export function TextArea({ label, quiet = false, hint, error, className, id, ...rest }: Frame & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const control = useControl(id, { hint, error });
  return (
    <Framed label={label} quiet={quiet} hint={hint} error={error} id={control.id}>
      <textarea dir="auto" className={classes(styles['control'], styles['area'], className)} {...control} {...rest} />
    </Framed>
  );
}

export type Option = { value: string; label: string };
/** One of a list: the platform's own control. */
export function Select({
  label,
  quiet = false,
  hint,
  error,
  options,
  className,
  id,
  ...rest
}: Frame & { options: Option[] } & SelectHTMLAttributes<HTMLSelectElement>) {
  const control = useControl(id, { hint, error });
  return (
    <Framed label={label} quiet={quiet} hint={hint} error={error} id={control.id}>
      <select className={classes(styles['control'], styles['select'], className)} {...control} {...rest}>
        {options.map(({ value, label: words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </Framed>
  );
}
