import { useState } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

type Props = {
  /** on the button that asks */
  children: string;
  kind?: 'danger' | 'quiet';
  title: string;
  /** what it would do */
  text: string;
  yes: string;
  no: string;
  onYes(): void;
};

/** A button for what cannot be undone: it is asked once. */
export function AskFirst({ children, kind = 'danger', title, text, yes, no, onYes }: Props) {
  const [asking, setAsking] = useState(false);
  const confirm = () => {
    setAsking(false);
    onYes();
  };
  const acts = (
    <>
      <Button kind="danger" onClick={confirm}>
        {yes}
      </Button>
      <Button onClick={() => setAsking(false)}>{no}</Button>
    </>
  );
  return (
    <>
      <Button kind={kind} onClick={() => setAsking(true)}>
        {children}
      </Button>
      <Dialog open={asking} onClose={() => setAsking(false)} title={title} acts={acts}>
        <p>{text}</p>
      </Dialog>
    </>
  );
}
