import { useTranslation } from 'react-i18next';
import ProgrammeEditor from '../../features/programme/components/programme-editor.tsx';
import { OnlyFor } from '../../ui/only-for.tsx';

/** All sentences of the screen at once: a pane that asked for its own later would take the screen away for a moment. */
const SENTENCES = ['programme', 'host', 'people', 'fields'] as const;

export default function Programme() {
  useTranslation(SENTENCES);
  return (
    <OnlyFor permission="programme.edit">
      <ProgrammeEditor />
    </OnlyFor>
  );
}
