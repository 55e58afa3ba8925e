import type { InitOptions } from 'i18next';
import './resources.ts';

/** How i18next is set up everywhere. Escaping is left to React and to the page templates, which escape all text. */
export const I18N_OPTIONS = {
  fallbackLng: 'en',
  supportedLngs: ['en', 'zh', 'ja'],
  defaultNS: 'common',
  interpolation: { escapeValue: false },
  returnNull: false,
} as const satisfies InitOptions;
