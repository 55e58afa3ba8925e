import { type BackendModule, createInstance, type i18n, type Module } from 'i18next';
import { type Locale, langTag } from './locale.ts';
import type { Namespace } from './namespaces.ts';
import { I18N_OPTIONS } from './options.ts';

/** Fetches one file; the bundler makes a chunk of each, so that a screen loads its own sentences in its own language only. */
const load = async (locale: string, namespace: string): Promise<Record<string, unknown>> =>
  ((await import(`./locales/${locale}/${namespace}.json`)) as { default: Record<string, unknown> }).default;

const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (locale, namespace, callback) => {
    load(locale, namespace).then(
      (sentences) => callback(null, sentences),
      (error: Error) => callback(error, null),
    );
  },
};

/**
 * i18next for the browser with these namespaces loaded; others load when a screen asks for them. `plugins`: react-i18next's.
 * English is loaded beside another language only when something of it is missing, which the build refuses.
 */
export async function loadLocale(locale: Locale, namespaces: readonly Namespace[], ...plugins: Module[]): Promise<i18n> {
  const instance = createInstance();
  for (const plugin of [backend, ...plugins]) instance.use(plugin);
  await instance.init({ ...I18N_OPTIONS, fallbackLng: false, lng: locale, ns: [...namespaces] });
  return instance;
}

/** Changes the language in place, and the document's. */
export async function changeLocale(instance: i18n, locale: Locale): Promise<void> {
  await instance.changeLanguage(locale);
  document.documentElement.lang = langTag(locale);
}
