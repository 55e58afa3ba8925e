import { HostConsole } from '../../features/host/components/host-console.tsx';
import { PeoplePanel } from '../../features/people/components/people-panel.tsx';
import { OnlyFor } from '../../ui/only-for.tsx';

export default function Host() {
  return (
    <OnlyFor permission="running-order.drive">
      <HostConsole people={(control) => <PeoplePanel {...control} />} />
    </OnlyFor>
  );
}
