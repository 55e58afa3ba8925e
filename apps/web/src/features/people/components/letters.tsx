import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useTimes } from '../../../lib/time.ts';
import { useLive } from '../../../realtime/use-live.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { Typed } from '../../../ui/said.tsx';
import { fetchLetters, type Letter } from '../api.ts';
import styles from './letters.module.css';

/** What was written to people. Without a mail server this is where the letters are, to be passed on by hand. */
export function Letters({ open, onClose }: { open: boolean; onClose(): void }) {
  const { t } = useTranslation('people');
  const { slug } = useLive();
  const { data } = useQuery({
    queryKey: ['letters', slug],
    enabled: open,
    staleTime: 0,
    queryFn: async () => {
      const answer = await fetchLetters(slug);
      if (!answer.ok) throw new Error(answer.error.code);
      return answer.value.letters;
    },
  });
  return (
    <Dialog open={open} onClose={onClose} title={t('letters.title')}>
      {data?.length === 0 && <p>{t('letters.none')}</p>}
      <ul>
        {data?.map((letter) => (
          <li key={letter.id} className={styles['letter']}>
            <details>
              <summary>
                <Typed text={letter.recipient} /> <Fate letter={letter} />
              </summary>
              <p className={styles['subject']}>{letter.subject}</p>
              <p className={styles['text']}>{letter.text}</p>
            </details>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function Fate({ letter }: { letter: Letter }) {
  const { t } = useTranslation('people');
  const times = useTimes();
  if (letter.sentAt !== null)
    return <span className={styles['second']}>{t('letters.sent', { date: times.date(letter.sentAt), time: times.named(letter.sentAt) })}</span>;
  return <span className={styles['waits']}>{letter.error === null ? t('letters.waits') : t('letters.failed')}</span>;
}
