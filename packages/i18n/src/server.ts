import { readFileSync } from 'node:fs';
import { createInstance, type TFunction } from 'i18next';
import { LOCALES, type Locale } from './locale.ts';
import { NAMESPACES, type Namespace } from './namespaces.ts';
import { I18N_OPTIONS } from './options.ts';

/** `t('pages:home.next')`: keys are typed, of all namespaces. */
export type Translator = TFunction<[Namespace, ...Namespace[]]>;

const read = (locale: Locale, namespace: Namespace): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`./locales/${locale}/${namespace}.json`, import.meta.url), 'utf8')) as Record<string, unknown>;

const instance = createInstance();
await instance.init({
  ...I18N_OPTIONS,
  lng: 'en',
  ns: [...NAMESPACES],
  resources: Object.fromEntries(LOCALES.map((locale) => [locale, Object.fromEntries(NAMESPACES.map((namespace) => [namespace, read(locale, namespace)]))])),
});
const translators = new Map<Locale, Translator>(LOCALES.map((locale) => [locale, instance.getFixedT(locale, NAMESPACES) as Translator]));

/** The sentences of one language, for pages, mails and problem details. */
export const createTranslator = (locale: Locale): Translator => translators.get(locale) as Translator;
