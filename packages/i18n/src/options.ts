import type { InitOptions } from 'i18next';
import { isolated } from './direction.ts';
import './resources.ts';

/**
 * How i18next is set up everywhere. What is set into a sentence cannot turn the words around it. Escaping for HTML is left to React and
 * to the page templates, which escape all text.
 */
export const I18N_OPTIONS = {
  fallbackLng: 'en',
  supportedLngs: ['en', 'zh', 'ja'],
  defaultNS: 'common',
  interpolation: { escapeValue: true, escape: isolated },
  returnNull: false,
} as const satisfies InitOptions;
