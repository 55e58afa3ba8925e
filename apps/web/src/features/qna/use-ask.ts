import type { Failure } from '@plenary/contracts';
import type { Locale } from '@plenary/i18n';
import { useRef, useState } from 'react';
import { useLocale } from '../../i18n/use-locale.ts';
import { keptText } from '../../lib/kept-text.ts';
import { useGone } from '../../lib/use-gone.ts';
import { useLiveStore } from '../../realtime/live-provider.tsx';
import { useLive } from '../../realtime/use-live.ts';

/** The language of a text as far as its script tells; null when it does not. The reader's own decides between Han and Latin neighbours. */
export function languageOf(text: string, locale: Locale): string | null {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja';
  if (/\p{Script=Hangul}/u.test(text)) return 'ko';
  if (/\p{Script=Han}/u.test(text)) return locale === 'ja' ? 'ja' : 'zh';
  return locale === 'en' && /\p{Script=Latin}/u.test(text) ? 'en' : null;
}

/** What a question is about; nothing: what runs now, and whoever speaks. */
export type About = { slotId?: string; toId?: string };

const sessionStorageOrNull = (): Storage | null => {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
};

/** How a question is asked: for whom, and how its asker is named in the room and in the minutes. */
export type How = { anonymous: boolean; named: boolean; about: About };
const OPENLY: How = { anonymous: false, named: true, about: {} };
const howOf = (kept: string): How => {
  try {
    return { ...OPENLY, ...(JSON.parse(kept) as Partial<How>) };
  } catch {
    return OPENLY;
  }
};

/** Asking: what is being typed and how it is asked (both kept over a reload), and what the server says to it. */
export function useAsk() {
  const { slug, send, state, me } = useLive();
  const { unseen } = useLiveStore();
  const { locale } = useLocale();
  const draft = keptText(sessionStorageOrNull(), `plenary.ask.${slug}`);
  const keptHow = keptText(sessionStorageOrNull(), `plenary.ask-how.${slug}`);
  const [text, setText] = useState(draft.read);
  const [how, setHow] = useState(() => howOf(keptHow.read()));
  const [failure, setFailure] = useState<Failure | null>(null);
  // As the answer finds them: what is in the box, and whether there is one.
  const typed = useRef(text);
  const gone = useGone();
  const type = (next: string) => {
    typed.current = next;
    setText(next);
    draft.write(next);
    setFailure(null);
  };
  const change = (changes: Partial<How>) => {
    const next = { ...how, ...changes };
    setHow(next);
    keptHow.write(JSON.stringify(next));
    setFailure(null);
  };
  const ask = async () => {
    const asked = text.trim();
    if (asked === '') return;
    type('');
    // As it was chosen, also when it is not allowed any more: better refused than under a name that was to stay hidden.
    const { anonymous, named: namedInMinutes, about } = how;
    const answer = await send('qna.ask', { text: asked, language: languageOf(asked, locale), anonymous, namedInMinutes, ...about });
    if (answer.ok) return;
    // What was typed comes back into the box; where that is gone, or holds another question already, it is told elsewhere.
    if (gone.current || typed.current !== '') return unseen(answer);
    type(asked);
    setFailure(answer.error);
  };
  return { text, type, ask, failure, me, open: state.qna.open, anonymity: state.qna.anonymous, how, change };
}
