import { grants } from '@plenary/contracts';
import { useTranslation } from 'react-i18next';
import { QueueScreen } from '../../features/qna/components/queue-screen.tsx';
import { useLive } from '../../realtime/use-live.ts';
import { NotFound } from '../not-found.tsx';

/** All sentences of the screen at once: a pane that asked for its own later would take the screen away for a moment. */
const SENTENCES = ['qna', 'room'] as const;

/** `/s/<slug>/questions`: the queue, for those who moderate. For everybody else there is nothing here. */
export default function Questions() {
  useTranslation(SENTENCES);
  const { me } = useLive();
  return grants(me.roles, 'qna.moderate') ? <QueueScreen /> : <NotFound />;
}
