import { raw } from 'hono/html';
import type { Html } from './html.ts';

/** Signs beside words; the words say it all, so nobody is read the sign. Drawn on 24 × 24 with a line of 1.75. */
const line = (path: string, size = 18): Html =>
  raw(
    `<svg width="${size}" height="${size}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${path}</svg>`,
  );

export const MARK = raw(
  '<svg class="mark" width="20" height="22" viewBox="0 0 24 24" aria-hidden="true"><path fill="currentColor" d="M3 2h3v20H3z"/><circle fill="currentColor" cx="13" cy="9" r="8"/></svg>',
);
export const ICONS = {
  globe: line('<circle cx="12" cy="12" r="9"/><path d="M3 12h18M12 3c3.4 2.6 4 6 4 9s-.6 6.4-4 9M12 3c-3.4 2.6-4 6-4 9s.6 6.4 4 9"/>'),
  menu: line('<path d="M4 6h16M4 12h16M4 18h16"/>', 24),
  list: line('<path d="M9 6h11M9 12h11M9 18h11M4 6h.01M4 12h.01M4 18h.01"/>'),
  calendar: line('<rect x="4" y="5" width="16" height="15" rx="2"/><path d="M8 3v4M16 3v4M4 10h16M12 13v4M10 15h4"/>'),
  down: line('<path d="m6 9 6 6 6-6"/>', 16),
  download: line('<path d="M12 4v11M7 11l5 5 5-5M5 20h14"/>'),
  print: line('<path d="M7 8V4h10v4M7 17H5a2 2 0 0 1-2-2v-5a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2v5a2 2 0 0 1-2 2h-2"/><path d="M7 14h10v6H7z"/>'),
  check: raw(
    '<svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="m4.5 8.3 2.3 2.3 4.7-5"/></svg>',
  ),
} as const;
