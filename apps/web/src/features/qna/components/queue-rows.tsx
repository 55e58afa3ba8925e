import type { Question } from '@plenary/contracts';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useLayoutEffect } from 'react';
import styles from './queue.module.css';

/** A closed row, in px, until it has been measured. */
const ROW_PX = 84;
/** An open row at the most, in px: the chosen one opens. */
const OPEN_PX = 220;
/** Rows beyond the edges, so that a step by key never meets an empty place. */
const BEYOND = 6;

type Props = {
  rows: Question[];
  /** what scrolls */
  pane: HTMLElement | null;
  /** the place of the chosen row; -1: it is in another column */
  chosen: number;
  /** another number each time that the chosen row shall be seen */
  moved: number;
  children(question: Question): ReactNode;
};

/** The rows of a column, of which only those in sight are made: a session may have thousands. */
export function QueueRows({ rows, pane, chosen, moved, children }: Props) {
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => pane,
    estimateSize: () => ROW_PX,
    getItemKey: (place) => rows[place]?.id ?? place,
    overscan: BEYOND,
    // The chosen one is always there: the focus is in it.
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const from = Math.max(0, startIndex - overscan);
      const to = Math.min(count - 1, endIndex + overscan);
      const inSight = Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
      return chosen >= 0 && chosen < count && (chosen < from || chosen > to) ? [...inSight, chosen].sort((a, b) => a - b) : inSight;
    },
  });
  useLayoutEffect(() => {
    if (chosen < 0 || moved === 0) return;
    const { scrollOffset, scrollRect, measurementsCache } = list;
    const top = (measurementsCache[chosen]?.start ?? 0) - (scrollOffset ?? 0);
    // To the middle, so that the next steps need no scrolling: it makes the browser lay everything out before it may draw.
    if (top < 0 || top + OPEN_PX > (scrollRect?.height ?? 0)) list.scrollToIndex(chosen, { align: 'center' });
  }, [list, chosen, moved]);
  return (
    <ol className={styles['rows']} style={{ blockSize: list.getTotalSize() }}>
      {list.getVirtualItems().map(({ key, index, start }) => {
        const question = rows[index];
        return (
          question && (
            <li
              key={key}
              ref={list.measureElement}
              data-index={index}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              className={styles['place']}
              style={{ transform: `translateY(${start}px)` }}
              {...(index === chosen && { 'aria-current': 'true' as const })}
            >
              {children(question)}
            </li>
          )
        );
      })}
    </ol>
  );
}
