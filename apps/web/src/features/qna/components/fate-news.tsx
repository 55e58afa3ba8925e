import { useFateNews } from '../use-fate-news.ts';
import styles from './fate-news.module.css';

/** Says what has just become of a question of mine or that I follow, whatever pane is open. */
export function FateNews() {
  const news = useFateNews();
  return (
    <div role="status" className={news ? styles['news'] : undefined}>
      {news}
    </div>
  );
}
