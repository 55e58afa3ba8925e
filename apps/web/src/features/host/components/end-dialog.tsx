import { nextSlot, runOf } from '@plenary/domain';
import { useTranslation } from 'react-i18next';
import { useLive } from '../../../realtime/use-live.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';

/** The end cannot be taken back, so it is asked once; slots still to come are named. */
export function EndDialog({ open, onClose, onEnd }: { open: boolean; onClose(): void; onEnd(): void }) {
  const { t } = useTranslation('host');
  const { state } = useLive();
  const left = nextSlot(state) ? state.slots.filter((slot) => runOf(state, slot.id).state === 'planned').length : 0;
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('end.title')}
      acts={
        <>
          <Button
            kind="danger"
            onClick={() => {
              onClose();
              onEnd();
            }}
          >
            {t('end.yes')}
          </Button>
          <Button onClick={onClose}>{t('end.no')}</Button>
        </>
      }
    >
      <p>{t('end.text')}</p>
      {left > 0 && <p>{t('end.left', { count: left })}</p>}
    </Dialog>
  );
}
