import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { HostConsole } from '../../features/host/components/host-console.tsx';
import { PeoplePanel } from '../../features/people/components/people-panel.tsx';
import { OnlyFor } from '../../ui/only-for.tsx';
import { StageView } from './stage.ts';

/** All sentences of the screen at once: a pane that asked for its own later would take the screen away for a moment. */
const SENTENCES = ['host', 'people', 'fields', 'stage'] as const;

export default function Host() {
  useTranslation(SENTENCES);
  return (
    <OnlyFor permission="running-order.drive">
      <HostConsole
        people={(control) => <PeoplePanel {...control} />}
        stage={
          <Suspense fallback={null}>
            <StageView compact />
          </Suspense>
        }
      />
    </OnlyFor>
  );
}
