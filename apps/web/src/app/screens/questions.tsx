import { grants } from '@plenary/contracts';
import { QueueScreen } from '../../features/qna/components/queue-screen.tsx';
import { useLive } from '../../realtime/use-live.ts';
import { NotFound } from '../not-found.tsx';

/** `/s/<slug>/questions`: the queue, for those who moderate. For everybody else there is nothing here. */
export default function Questions() {
  const { me } = useLive();
  return grants(me.roles, 'qna.moderate') ? <QueueScreen /> : <NotFound />;
}
