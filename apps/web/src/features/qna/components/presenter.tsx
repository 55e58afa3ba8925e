import type { Question } from '@plenary/contracts';
import { isLocale } from '@plenary/i18n';
import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveState } from '../../../realtime/use-live.ts';
import { Asker } from '../../../ui/asker.tsx';
import { Typed } from '../../../ui/said.tsx';
import styles from './presenter.module.css';

/** `ground`: what the page stands on, if it is not mixed into a picture. `lang`: in which language the question is shown, where it was translated. */
export type PresenterLook = { ground: 'none' | 'dark' | 'light'; lang: string | null };

export function presenterLook(query: URLSearchParams): PresenterLook {
  const ground = query.get('ground');
  const lang = query.get('lang');
  return { ground: ground === 'dark' || ground === 'light' ? ground : 'none', lang: isLocale(lang) ? lang : null };
}

/** From large to small; the first that fits the page. px of a page that is 1080 high */
const SIZES = [76, 64, 54, 46, 38, 32];

/** The live question alone, for a second screen or a video mixer. While none is put there is nothing at all. */
export function Presenter({ look }: { look: PresenterLook }) {
  const question = useLiveState((state) => (state.liveQuestionId === null ? null : (state.questions[state.liveQuestionId] ?? null)));
  return (
    <main className={styles['page']} data-ground={look.ground} aria-live="polite">
      {question && <Put key={question.id} question={question} lang={look.lang} />}
    </main>
  );
}

function Put({ question, lang }: { question: Question; lang: string | null }) {
  const { t } = useTranslation('qna');
  const place = useRef<HTMLElement>(null);
  const translation = lang === null ? undefined : question.translations[lang];
  const said = translation ? { text: translation.text, lang } : { text: question.text, lang: question.language };
  useLayoutEffect(() => {
    const figure = place.current;
    if (!figure) return;
    const refit = () => {
      for (const size of SIZES) {
        // A page that stands upright, as on a phone, is measured by its width.
        figure.style.setProperty('--size', `min(${size / 10.8}vh, ${size / 9.5}vw)`);
        if (figure.scrollHeight <= figure.clientHeight) return;
      }
    };
    refit();
    addEventListener('resize', refit);
    return () => removeEventListener('resize', refit);
  });
  return (
    <figure ref={place} className={styles['put']}>
      <h1 className="unseen">{t('put')}</h1>
      <blockquote className={`serif ${styles['text']}`}>
        <Typed text={said.text} lang={said.lang} />
      </blockquote>
      <figcaption className={styles['asker']}>
        <Asker asker={question.asker} />
      </figcaption>
    </figure>
  );
}
