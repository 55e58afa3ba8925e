import ProgrammeEditor from '../../features/programme/components/programme-editor.tsx';
import { OnlyFor } from '../../ui/only-for.tsx';

export default function Programme() {
  return (
    <OnlyFor permission="programme.edit">
      <ProgrammeEditor />
    </OnlyFor>
  );
}
