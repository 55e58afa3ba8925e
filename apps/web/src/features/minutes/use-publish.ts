import type { Failure, Localized, Proceedings } from '@plenary/contracts';
import { useEffect, useRef, useState } from 'react';
import { newId } from '../../lib/ids.ts';
import { preview, publish } from './api.ts';

export type Publishing = {
  /** The page as it would be; null until it has come. */
  page: Proceedings | null;
  failure: Failure | null;
  busy: boolean;
  /** The version that this publication has become. */
  done: number | null;
  confirm(note: Localized | null): Promise<void>;
};

/** One publication, from the look at it to the version. A second press, or one after a break, is still the same one. */
export function usePublish(slug: string): Publishing {
  const id = useRef(newId());
  const [page, setPage] = useState<Proceedings | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState<number | null>(null);
  useEffect(() => {
    let gone = false;
    void preview(slug).then((answer) => {
      if (gone) return;
      if (answer.ok) setPage(answer.value);
      else setFailure(answer.error);
    });
    return () => {
      gone = true;
    };
  }, [slug]);
  return {
    page,
    failure,
    busy,
    done,
    async confirm(note) {
      setBusy(true);
      setFailure(null);
      const answer = await publish(slug, id.current, note);
      setBusy(false);
      if (answer.ok) return setDone(answer.value.version);
      setFailure(answer.error);
      // Somebody else was first: what comes next is another publication.
      if (answer.error.code === 'minutes-moved') id.current = newId();
    },
  };
}
