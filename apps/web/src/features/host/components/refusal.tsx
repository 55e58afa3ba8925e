import type { Failure } from '@plenary/contracts';
import { useFailure } from '../../../lib/use-failure.ts';
import styles from './drive.module.css';

/** Why the last move was refused, beside what was pressed. */
export function Refusal({ failure }: { failure: Failure | null }) {
  const say = useFailure();
  return (
    <p role="alert" className={styles['refusal']}>
      {say(failure)}
    </p>
  );
}
