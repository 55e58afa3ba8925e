import { Suspense } from 'react';
import { HostConsole } from '../../features/host/components/host-console.tsx';
import { PeoplePanel } from '../../features/people/components/people-panel.tsx';
import { OnlyFor } from '../../ui/only-for.tsx';
import { StageView } from './stage.ts';

export default function Host() {
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
