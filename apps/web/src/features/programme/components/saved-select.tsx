import type { Ack } from '@plenary/contracts';
import { useFailure } from '../../../lib/use-failure.ts';
import { useSavedField } from '../../../lib/use-saved-field.ts';
import { type Option, Select } from '../../../ui/field.tsx';

type Props = { label: string; value: string; options: Option[]; save(value: string): Promise<Ack> };

/** A choice that is saved at once. */
export function SavedSelect({ label, value, options, save }: Props) {
  const say = useFailure();
  const field = useSavedField(value, save);
  return (
    <Select label={label} value={field.value} options={options} error={say(field.failure)} onChange={(event) => field.choose(event.currentTarget.value)} />
  );
}
