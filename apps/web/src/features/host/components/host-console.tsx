import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { scrollFocus } from '../../../lib/scroll-focus.ts';
import { useKeys } from '../../../lib/use-keys.ts';
import { useMedia } from '../../../lib/use-media.ts';
import { useLive, useNow } from '../../../realtime/use-live.ts';
import { UndoBar } from '../../../ui/undo-bar.tsx';
import { useDrive } from '../use-drive.ts';
import { usePresence } from '../use-presence.ts';
import { Afterwards } from './afterwards.tsx';
import { alertsOf } from './alerts.ts';
import { ConsoleBar } from './console-bar.tsx';
import { EndButton } from './end-button.tsx';
import { EndDialog } from './end-dialog.tsx';
import styles from './host-console.module.css';
import { HostHead } from './host-head.tsx';
import { HostKeys } from './host-keys.tsx';
import { HostSpine } from './host-spine.tsx';
import { JustDone } from './just-done.tsx';
import { NeedsYou } from './needs-you.tsx';
import { OnStageList } from './on-stage-list.tsx';

/** What the console says to the list of people beside it. */
export type PeopleControl = {
  here: ReadonlySet<string> | null;
  chosenId: string | null;
  onChoose(participantId: string | null): void;
  adding: boolean;
  onAdding(adding: boolean): void;
  onStage: { bring(participantId: string): void; release(participantId: string): void };
};
type Props = {
  people(control: PeopleControl): ReactNode;
  /** a small picture of the stage */
  stage?: ReactNode;
};
export type Pane = 'drive' | 'people';

/** Where a host drives the session: the spine with the drive, what needs them, and the people. */
export function HostConsole({ people, stage }: Props) {
  const { t } = useTranslation('host');
  const { state } = useLive();
  const now = useNow();
  const drive = useDrive();
  const here = usePresence();
  const phone = useMedia('(max-width: 719.98px)');
  const [pane, setPane] = useState<Pane>('drive');
  const [ending, setEnding] = useState(false);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const live = state.phase === 'live';
  const over = state.phase === 'ended' || state.phase === 'published';

  const forward = () => {
    if (state.phase === 'scheduled') return void (state.doorsOpenedAt === null ? drive.openDoors() : drive.start());
    if (live) return drive.next ? void drive.advance() : setEnding(true);
  };
  useKeys({
    n: forward,
    e: () => live && void drive.extend(5),
    p: () => live && void drive.pauseOrGoOn(),
    k: () => !over && void drive.skipNext(),
    z: () => drive.skipped && undo(drive.skipped.slotId),
  });
  const undo = (slotId: string) => {
    void drive.unskip(slotId);
    drive.forgetSkipped();
  };
  const control: PeopleControl = {
    here,
    chosenId,
    onChoose: setChosenId,
    adding,
    onAdding: setAdding,
    onStage: { bring: (id) => void drive.bring(id), release: (id) => void drive.release(id) },
  };
  const show = (next: Pane) => phone && setPane(next);

  return (
    <div className={styles['console']}>
      <HostHead now={now} />
      <main className={styles['panes']}>
        {(!phone || pane === 'drive') && (
          <>
            <HostSpine drive={drive} now={now} here={here} laid={phone} onEnd={() => setEnding(true)} />
            <div ref={scrollFocus} className={styles['middle']}>
              {over ? (
                <Afterwards />
              ) : (
                <>
                  <NeedsYou
                    alerts={alertsOf(state, now, here)}
                    now={now}
                    onPerson={(id) => {
                      show('people');
                      setChosenId(id);
                    }}
                    onOpenDoors={() => void drive.openDoors()}
                    onAddPerson={() => {
                      show('people');
                      setAdding(true);
                    }}
                  />
                  <OnStageList drive={drive} here={here} stage={stage} />
                </>
              )}
              <JustDone />
              {phone && live && drive.next && <EndButton onEnd={() => setEnding(true)} />}
            </div>
          </>
        )}
        {(!phone || pane === 'people') && <aside className={styles['people']}>{people(control)}</aside>}
      </main>
      {!phone && !over && <HostKeys />}
      {phone && <ConsoleBar pane={pane} onPane={setPane} />}
      <EndDialog open={ending} onClose={() => setEnding(false)} onEnd={() => void drive.end()} />
      {drive.skipped && (
        <UndoBar key={drive.skipped.key} onUndo={() => drive.skipped && undo(drive.skipped.slotId)} onOver={drive.forgetSkipped}>
          {t('drive.skipped')}
        </UndoBar>
      )}
    </div>
  );
}
