import { useState } from 'react';
import styles from './add-from-list.module.css';
import { Button } from './button.tsx';
import { type Option, Select } from './field.tsx';

type Props = {
  /** what is chosen */
  label: string;
  options: Option[];
  /** on the button */
  act: string;
  error?: string | undefined;
  onAdd(value: string): void;
};

/** One of a list, chosen and then added: a list that acted as soon as it changes would act at the first arrow key. */
export function AddFromList({ label, options, act, error, onAdd }: Props) {
  const [chosen, setChosen] = useState('');
  const known = options.some(({ value }) => value === chosen) ? chosen : '';
  return (
    <div className={styles['add']}>
      <Select
        label={label}
        quiet
        value={known}
        error={error}
        options={[{ value: '', label }, ...options]}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      {known !== '' && (
        <Button
          onClick={() => {
            setChosen('');
            onAdd(known);
          }}
        >
          {act}
        </Button>
      )}
    </div>
  );
}
