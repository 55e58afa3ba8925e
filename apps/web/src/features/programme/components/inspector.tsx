import type { Slot } from '@plenary/contracts';
import type { TimetableRow } from '@plenary/domain';
import { useTranslation } from 'react-i18next';
import { Tabs } from '../../../ui/tabs.tsx';
import type { Programme } from '../use-programme.ts';
import type { Uploads } from '../use-uploads.ts';
import { EveryonesHours } from './everyones-hours.tsx';
import styles from './inspector.module.css';
import { PartsForm } from './parts-form.tsx';
import { SessionForm } from './session-form.tsx';
import { SlotForm } from './slot-form.tsx';
import { SlotTools } from './slot-tools.tsx';

export type Pane = 'slot' | 'session' | 'parts';
type Props = { programme: Programme; uploads: Uploads; rows: TimetableRow[]; slot: Slot | null; pane: Pane; onPane(pane: Pane): void; onRemoved(): void };

/** What is chosen, at the right: a slot, the session as a whole, or its parts. */
export function Inspector({ programme, uploads, rows, slot, pane, onPane, onRemoved }: Props) {
  const { t } = useTranslation('programme');
  const hours = <EveryonesHours state={programme.state} endsAt={rows.at(-1)?.plannedEnd ?? programme.state.startsAt} />;
  const tabs = (['slot', 'session', 'parts'] as const).map((key) => ({ key, label: t(`pane.${key}`) }));
  return (
    <Tabs tabs={tabs} current={pane} onChoose={onPane} label={t('pane.label')}>
      <div className={styles['inspector']}>
        {pane === 'slot' && slot && (
          <>
            <SlotTools
              key={`tools ${slot.id}`}
              slot={slot}
              row={rows.find((row) => row.slot.id === slot.id) ?? null}
              programme={programme}
              onRemoved={onRemoved}
            />
            <SlotForm key={slot.id} slot={slot} programme={programme} uploads={uploads} hours={hours} />
          </>
        )}
        {pane === 'slot' && !slot && <p className={styles['second']}>{t('pane.none')}</p>}
        {pane === 'session' && <SessionForm programme={programme} uploads={uploads} />}
        {pane === 'parts' && <PartsForm programme={programme} />}
        {(pane !== 'slot' || !slot) && hours}
      </div>
    </Tabs>
  );
}
