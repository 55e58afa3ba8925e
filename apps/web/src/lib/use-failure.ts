import type { Failure, FieldErrorCode } from '@plenary/contracts';
import { useTranslation } from 'react-i18next';

/**
 * Why something was refused, as a sentence in the reader's language. With a `path` (`subject.en`) what is wrong with that field;
 * undefined when there is nothing to say there.
 */
export function useFailure(): (failure: Failure | null | undefined, path?: string) => string | undefined {
  const { t } = useTranslation(['errors', 'fields']);
  return (failure, path) => {
    if (!failure) return undefined;
    const found = path === undefined ? undefined : (failure.fields?.[path] ?? failure.fields?.[path.split('.')[0] ?? '']);
    if (found) return t(`fields:${found.code as FieldErrorCode}`, found);
    if (path !== undefined && failure.fields) return undefined;
    return t(`errors:${failure.code}`, failure.params ?? {});
  };
}
