import { IconCheck } from '@tabler/icons-react';
import { type ReactNode, type ToggleEvent, useId, useRef, useState } from 'react';
import { Button, type ButtonLook } from './button.tsx';
import styles from './menu.module.css';

type Props = ButtonLook & {
  /** what stands on the button */
  children: ReactNode;
  /** its name, when the button shows only a sign */
  label?: string;
  /** what opens; `close` shuts it */
  content(close: () => void): ReactNode;
};

const GAP = 4;

/** A button that opens a panel over the page: the platform's popover, so that Esc and a press outside shut it. */
export function Menu({ children, label, content, ...look }: Props) {
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLSpanElement>(null);
  const [open, setOpen] = useState(false);
  const place = (event: ToggleEvent<HTMLDivElement>) => {
    setOpen(event.newState === 'open');
    const from = button.current?.getBoundingClientRect();
    if (event.newState !== 'open' || !from) return;
    const { style } = event.currentTarget;
    const below = from.bottom < innerHeight * 0.6;
    style.insetBlock = below ? `${from.bottom + GAP}px auto` : `auto ${innerHeight - from.top + GAP}px`;
    const left = from.left < innerWidth / 2;
    style.insetInline = left ? `${Math.max(8, from.left)}px auto` : `auto ${Math.max(8, innerWidth - from.right)}px`;
  };
  return (
    <span ref={button} className={styles['anchor']}>
      <Button {...look} popoverTarget={id} aria-expanded={open} {...(label && { 'aria-label': label, title: label })}>
        {children}
      </Button>
      <div id={id} ref={panel} popover="auto" className={styles['panel']} onBeforeToggle={place}>
        {open && content(() => panel.current?.hidePopover())}
      </div>
    </span>
  );
}

type ItemProps = { children: ReactNode; chosen?: boolean; icon?: ReactNode; onPress(): void };
/** One line of a menu. `chosen` says that it is one of a choice. */
export const MenuItem = ({ children, chosen, icon, onPress }: ItemProps) => (
  <button type="button" className={styles['item']} onClick={onPress} {...(chosen !== undefined && { 'aria-pressed': chosen })}>
    {icon}
    {children}
    {chosen && <IconCheck className={styles['check']} aria-hidden="true" />}
  </button>
);
