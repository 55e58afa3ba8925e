import { type DragEvent, useState } from 'react';

type Dragged = {
  slotId: string;
  /** the row in front of which it would be dropped; slots.length: the end */
  index: number;
};

/** Moving a row with the pointer: which row is held, and where it would land. */
export function useDrag(drop: (slotId: string, index: number) => void) {
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const indexAt = (list: HTMLElement, y: number) => {
    const rows = [...list.querySelectorAll(':scope > [data-slot]')];
    const index = rows.findIndex((row) => {
      const { top, height } = row.getBoundingClientRect();
      return y < top + height / 2;
    });
    return index < 0 ? rows.length : index;
  };
  return {
    dragged,
    handle: (slotId: string, index: number) => ({
      draggable: true,
      onDragStart: (event: DragEvent<HTMLElement>) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', slotId);
        setDragged({ slotId, index });
      },
      onDragEnd: () => setDragged(null),
    }),
    list: {
      onDragOver: (event: DragEvent<HTMLElement>) => {
        if (!dragged) return;
        event.preventDefault();
        const index = indexAt(event.currentTarget, event.clientY);
        if (index !== dragged.index) setDragged({ ...dragged, index });
      },
      onDrop: (event: DragEvent<HTMLElement>) => {
        if (!dragged) return;
        event.preventDefault();
        drop(dragged.slotId, indexAt(event.currentTarget, event.clientY));
        setDragged(null);
      },
    },
  };
}
