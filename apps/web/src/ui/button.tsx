import type { ButtonHTMLAttributes, ReactNode } from 'react';
import styles from './button.module.css';
import { classes } from './classes.ts';
import { KeyHint } from './key-hint.tsx';

export type ButtonLook = {
  /** `main`: the one act of a pane; `plain`: outlined; `quiet`: text only; `danger`: what cannot be undone */
  kind?: 'main' | 'plain' | 'quiet' | 'danger';
  /** 28 px (pointer only), 34, 44, 50 px. Touch screens get at least 44. */
  size?: 'dense' | 'default' | 'large' | 'act';
  icon?: ReactNode;
  /** the single key that does the same */
  keyHint?: string;
  wide?: boolean;
};
export const buttonClass = ({ kind = 'plain', size = 'default', wide }: ButtonLook): string =>
  classes(styles['button'], styles[kind], styles[size], wide && styles['wide']);

type Props = ButtonLook & ButtonHTMLAttributes<HTMLButtonElement>;

export function Button({ kind = 'plain', size = 'default', icon, keyHint, wide, className, children, type = 'button', ...rest }: Props) {
  return (
    <button type={type} className={classes(buttonClass({ kind, size, ...(wide && { wide }) }), className)} {...rest}>
      {icon}
      {children}
      {keyHint && <KeyHint>{keyHint}</KeyHint>}
    </button>
  );
}

/** A sign alone; `label` is its word, for those who listen and for those who wait over it. */
export function IconButton({ label, children, className, ...rest }: Props & { label: string }) {
  return (
    <Button kind="quiet" aria-label={label} title={label} className={classes(styles['icon'], className)} {...rest}>
      {children}
    </Button>
  );
}
