import { timetable } from '@plenary/domain';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../../lib/use-keys.ts';
import { useNarrow } from '../../../lib/use-media.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { useProgramme } from '../use-programme.ts';
import { EditorHead } from './editor-head.tsx';
import { EditorKeys } from './editor-keys.tsx';
import { Inspector, type Pane } from './inspector.tsx';
import styles from './programme-editor.module.css';
import { SlotList } from './slot-list.tsx';
import { steppedMinutes } from './stepper.ts';

/** The programme, to scale, with what is chosen beside it. On a narrow screen the inspector comes as a sheet. */
export default function ProgrammeEditor() {
  const { t } = useTranslation('programme');
  const programme = useProgramme();
  const { state } = programme;
  const wide = !useNarrow();
  const [chosenId, setChosenId] = useState<string | null>(state.slots[0]?.id ?? null);
  const [pane, setPane] = useState<Pane>(state.slots.length === 0 ? 'session' : 'slot');
  const [sheet, setSheet] = useState(false);
  const rows = timetable(state, state.startsAt);
  const chosen = state.slots.find((slot) => slot.id === chosenId) ?? null;

  const choose = (slotId: string) => {
    setChosenId(slotId);
    setPane('slot');
    setSheet(true);
  };
  const show = (next: Pane) => {
    setPane(next);
    setSheet(true);
  };
  const insert = async () => {
    const { id, ack } = await programme.addSlot(chosen?.id ?? null, pane === 'parts');
    if (ack.ok) choose(id);
  };
  const addPart = async () => {
    show('parts');
    await programme.addPart();
  };
  const walk = (by: 1 | -1) => {
    const next = state.slots[Math.max(0, Math.min(state.slots.length - 1, state.slots.findIndex((slot) => slot.id === chosenId) + by))];
    if (!next) return;
    setChosenId(next.id);
    setPane('slot');
    document.querySelector<HTMLElement>(`[data-slot="${next.id}"] button[aria-pressed]`)?.focus();
  };
  const minutes = (by: 1 | -1) => chosen && void programme.editSlot(chosen.id, { minutes: steppedMinutes(chosen.minutes, by) });
  useKeys({
    ArrowUp: () => walk(-1),
    ArrowDown: () => walk(1),
    'Alt+ArrowUp': () => chosen && void programme.stepSlot(chosen.id, 'earlier'),
    'Alt+ArrowDown': () => chosen && void programme.stepSlot(chosen.id, 'later'),
    '+': () => minutes(1),
    '-': () => minutes(-1),
    i: () => void insert(),
  });

  const inspector = <Inspector programme={programme} rows={rows} slot={chosen} pane={pane} onPane={setPane} onRemoved={() => setSheet(false)} />;
  return (
    <div className={styles['editor']}>
      <EditorHead programme={programme} rows={rows} />
      <main className={styles['body']}>
        <div className={styles['programme']}>
          {rows.length > 0 ? (
            <SlotList state={state} rows={rows} chosenId={chosenId} onChoose={choose} programme={programme} />
          ) : (
            <EmptyState
              title={t('empty.title')}
              acts={
                <Button kind="main" icon={<IconPlus />} onClick={() => void insert()}>
                  {t('empty.add')}
                </Button>
              }
            >
              {t('empty.text')}
            </EmptyState>
          )}
        </div>
        {wide && <aside className={styles['aside']}>{inspector}</aside>}
      </main>
      <footer className={styles['foot']}>
        <EditorKeys />
        {!wide && <Button onClick={() => show('session')}>{t('pane.session')}</Button>}
        <Button icon={<IconPlus />} onClick={() => void insert()}>
          {t('foot.slot')}
        </Button>
        <Button icon={<IconPlus />} onClick={() => void addPart()}>
          {t('foot.part')}
        </Button>
      </footer>
      {!wide && (
        <Dialog open={sheet} onClose={() => setSheet(false)} title={t('pane.label')}>
          {inspector}
        </Dialog>
      )}
    </div>
  );
}
