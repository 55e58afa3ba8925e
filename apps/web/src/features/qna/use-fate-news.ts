import type { Question, QuestionState } from '@plenary/contracts';
import { valuesOf } from '@plenary/domain';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive } from '../../realtime/use-live.ts';
import { isMine } from './use-questions.ts';

/** How long news of a question stands, in ms. */
const STANDS_MS = 12_000;
const NEWS: QuestionState[] = ['approved', 'live', 'answered', 'deferred', 'declined', 'merged'];

type Seen = Map<string, string>;
const stampOf = ({ state, text }: Question) => `${state} ${text}`;

/** What has just become of a question of mine, or of one that I follow; null when there is nothing new. Seen from every pane of the room. */
export function useFateNews(): string | null {
  const { t } = useTranslation('qna');
  const { state, you } = useLive();
  const [news, setNews] = useState<string | null>(null);
  const seen = useRef<Seen | null>(null);
  useEffect(() => {
    const concerning = valuesOf(state.questions).filter((question) => isMine(question, you) || question.followers.includes(you));
    const before = seen.current;
    seen.current = new Map(concerning.map((question) => [question.id, stampOf(question)]));
    if (!before) return;
    const changed = concerning.find((question) => before.has(question.id) && before.get(question.id) !== stampOf(question));
    if (!changed) return;
    const moved = !before.get(changed.id)?.startsWith(`${changed.state} `);
    const params = { n: changed.number, state: t(`state.${changed.state}`) };
    if (moved && NEWS.includes(changed.state)) setNews(t(isMine(changed, you) ? 'news.mine' : 'news.followed', params));
    else if (!moved && isMine(changed, you)) setNews(t('news.edited', params));
  }, [state.questions, you, t]);
  useEffect(() => {
    if (news === null) return;
    const timer = setTimeout(() => setNews(null), STANDS_MS);
    return () => clearTimeout(timer);
  }, [news]);
  return news;
}
