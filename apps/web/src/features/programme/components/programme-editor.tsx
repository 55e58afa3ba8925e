import type { Ack, Failure } from '@plenary/contracts';
import { timetable } from '@plenary/domain';
import { IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../../lib/use-keys.ts';
import { useNarrow } from '../../../lib/use-media.ts';
import { useLive } from '../../../realtime/use-live.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { useProgramme } from '../use-programme.ts';
import { useUploads } from '../use-uploads.ts';
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
  const uploads = useUploads(useLive().slug);
  const [failure, setFailure] = useState<Failure | null>(null);
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
  /** What has no place of its own on the screen is said at its head. */
  const tell = (ack: Ack): boolean => {
    setFailure(ack.ok ? null : ack.error);
    return ack.ok;
  };
  /** null: there is nowhere to go */
  const move = async (moving: Promise<Ack> | null) => {
    if (moving) tell(await moving);
  };
  const insert = async () => {
    const { id, ack } = await programme.addSlot(chosen?.id ?? null, pane === 'parts');
    if (tell(ack)) choose(id);
  };
  const addPart = async () => {
    show('parts');
    tell(await programme.addPart());
  };
  const walk = (by: 1 | -1) => {
    const next = state.slots[Math.max(0, Math.min(state.slots.length - 1, state.slots.findIndex((slot) => slot.id === chosenId) + by))];
    if (!next) return;
    setChosenId(next.id);
    setPane('slot');
    document.querySelector<HTMLElement>(`[data-slot="${next.id}"] button[aria-pressed]`)?.focus();
  };
  /** What the keys have asked for and the session has not answered yet: the next press goes on from there. */
  const asked = useRef<{ slotId: string; minutes: number } | null>(null);
  const minutes = async (by: 1 | -1) => {
    if (!chosen) return;
    const from = asked.current?.slotId === chosen.id ? asked.current.minutes : chosen.minutes;
    const mine = { slotId: chosen.id, minutes: steppedMinutes(from, by) };
    asked.current = mine;
    tell(await programme.editSlot(chosen.id, { minutes: mine.minutes }));
    if (asked.current === mine) asked.current = null;
  };
  useKeys({
    ArrowUp: () => walk(-1),
    ArrowDown: () => walk(1),
    'Alt+ArrowUp': () => void move(chosen && programme.stepSlot(chosen.id, 'earlier')),
    'Alt+ArrowDown': () => void move(chosen && programme.stepSlot(chosen.id, 'later')),
    '+': () => void minutes(1),
    '-': () => void minutes(-1),
    i: () => void insert(),
  });

  const inspector = (
    <Inspector programme={programme} uploads={uploads} rows={rows} slot={chosen} pane={pane} onPane={setPane} onRemoved={() => setSheet(false)} />
  );
  return (
    <div className={styles['editor']}>
      <EditorHead programme={programme} failure={failure} tell={tell} />
      <main className={styles['body']}>
        <div className={styles['programme']}>
          {rows.length > 0 ? (
            <SlotList
              state={state}
              rows={rows}
              chosenId={chosenId}
              onChoose={choose}
              onDrop={(slotId, index) => void move(programme.dropSlot(slotId, index))}
            />
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
