import { isLocale, type Locale } from './locale.ts';

type Wish = { lang: string; weight: number };

const wishes = (acceptLanguage: string): Wish[] =>
  acceptLanguage
    .slice(0, 500)
    .split(',')
    .map((part): Wish => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const q = parameters.map((one) => one.trim()).find((one) => one.startsWith('q='));
      const weight = q === undefined ? 1 : Number(q.slice(2));
      return { lang: tag.trim().split('-')[0] ?? '', weight: Number.isFinite(weight) ? weight : 0 };
    })
    .filter((wish) => wish.weight > 0)
    .sort((a, b) => b.weight - a.weight);

/**
 * The interface language for a caller: what they chose (cookie `locale`) wins over what their browser asks for;
 * English when neither names a language that we speak.
 */
export function negotiate(acceptLanguage: string | null | undefined, chosen?: string | null): Locale {
  if (isLocale(chosen)) return chosen;
  const found = wishes(acceptLanguage ?? '').find((wish) => isLocale(wish.lang));
  return found ? (found.lang as Locale) : 'en';
}
