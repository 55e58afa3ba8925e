import { IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './button.tsx';
import styles from './dialog.module.css';

type Props = { open: boolean; onClose(): void; title: ReactNode; children: ReactNode /** its acts, the main one first */; acts?: ReactNode };

/**
 * The platform's modal dialog: it keeps the focus, closes with Esc, and gives the focus back. The focus begins in what it is about,
 * and on the sign that closes it when there is nothing to do but its acts. On a phone it stands at the bottom.
 */
export function Dialog({ open, onClose, title, children, acts }: Props) {
  const { t } = useTranslation('ui');
  const dialog = useRef<HTMLDialogElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    if (open && !dialog.current?.open) {
      dialog.current?.showModal();
      body.current?.querySelector<HTMLElement>('input, textarea, select, button')?.focus();
    }
    if (!open) dialog.current?.close();
  }, [open]);
  // The platform tells of a closing a moment later. Whoever has opened it again by then means to have it open.
  return (
    <dialog
      ref={dialog}
      className={styles['dialog']}
      aria-labelledby={id}
      onClose={(event) => event.target === event.currentTarget && !event.currentTarget.open && onClose()}
    >
      {open && (
        <>
          <div className={styles['head']}>
            <h2 id={id} className="serif t-heading">
              {title}
            </h2>
            <IconButton label={t('close')} onClick={onClose}>
              <IconX />
            </IconButton>
          </div>
          <div ref={body} className={styles['body']}>
            {children}
          </div>
          {acts && <div className={styles['acts']}>{acts}</div>}
        </>
      )}
    </dialog>
  );
}
