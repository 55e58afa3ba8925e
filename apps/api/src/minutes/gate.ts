import { applyUpdate, Doc, decodeUpdate, encodeStateAsUpdate, mergeUpdates } from 'yjs';

/**
 * What became of an update at the gate. `new`: exactly what it adds, written anew by us. `known`: everything in it is here already.
 * `missing`: it builds on changes that are not here. `broken`: it is none.
 */
export type Passage = { is: 'new'; update: Uint8Array } | { is: 'known' } | { is: 'missing' } | { is: 'broken' };
export type Gate = {
  offer(update: Uint8Array): Passage;
  /** What has been stored comes in also when it did not come through this gate. */
  follow(update: Uint8Array): void;
  close(): void;
};

/**
 * A document in front of the document: updates are tried here, so that one that breaks, or waits for what never comes, cannot
 * touch what everybody shares. Only what this document itself then says it has gained goes on.
 */
export function createGate(of: Doc): Gate {
  const fresh = () => {
    const doc = new Doc();
    applyUpdate(doc, encodeStateAsUpdate(of));
    return doc;
  };
  let doc = fresh();
  /** Passed, and not in `of` yet: a gate that is made anew must know them. */
  let underWay: Uint8Array[] = [];
  const renew = () => {
    doc.destroy();
    doc = fresh();
    for (const update of underWay) applyUpdate(doc, update);
  };

  const apply = (update: Uint8Array): Passage => {
    try {
      decodeUpdate(update);
    } catch {
      return { is: 'broken' };
    }
    // There may be more than one: tidying up superfluous marks of the form follows as a change of its own.
    const gained: Uint8Array[] = [];
    const listen = (change: Uint8Array) => void gained.push(change);
    doc.on('update', listen);
    try {
      applyUpdate(doc, update);
      if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) {
        renew();
        return { is: 'missing' };
      }
      return gained.length === 0 ? { is: 'known' } : { is: 'new', update: mergeUpdates(gained) };
    } catch {
      renew();
      return { is: 'broken' };
    } finally {
      doc.off('update', listen);
    }
  };

  return {
    offer(update) {
      const passage = apply(update);
      if (passage.is === 'new') underWay.push(passage.update);
      return passage;
    },
    follow(update) {
      applyUpdate(doc, update);
      // By now `of` has it as well: what it has need not be remembered here.
      underWay = underWay.filter((one) => one.length !== update.length || one.some((byte, i) => byte !== update[i]));
    },
    close: () => doc.destroy(),
  };
}
