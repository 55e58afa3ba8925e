import { useTranslation } from 'react-i18next';
import type { Present } from '../../../media/stage-types.ts';
import { classes } from '../../../ui/classes.ts';
import styles from './link-mark.module.css';

const BARS: Record<Present['link'], number> = { good: 3, fair: 2, poor: 1, lost: 0 };

/** Three bars for somebody's line, with a word for those who listen. */
export function LinkMark({ link }: { link: Present['link'] }) {
  const { t } = useTranslation('stage');
  return (
    <svg className={classes(styles['mark'], styles[link])} viewBox="0 0 16 16" role="img" aria-label={t(`link.${link}`)}>
      {[0, 1, 2].map((bar) => (
        <rect
          key={bar}
          className={bar < BARS[link] ? styles['full'] : styles['empty']}
          x={1 + bar * 5}
          y={10 - bar * 4}
          width="4"
          height={5 + bar * 4}
          rx="0.5"
        />
      ))}
    </svg>
  );
}
