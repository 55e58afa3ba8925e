import type { Doc, XmlFragment } from 'yjs';

/** Where the text of a slot in one language lies in a session's document. */
export const fragmentName = (slotId: string, language: string): string => `${slotId}/${language}`;
export const fragmentOf = (doc: Doc, slotId: string, language: string): XmlFragment => doc.getXmlFragment(fragmentName(slotId, language));

/** Languages in which the slot has a fragment, these first. */
export function languagesOf(doc: Doc, slotId: string, first: string[]): string[] {
  const prefix = `${slotId}/`;
  const written = [...doc.share.keys()].filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
  return [...new Set([...first, ...written])];
}

export const slotIdsOf = (doc: Doc): string[] => [
  ...new Set([...doc.share.keys()].flatMap((name) => (name.includes('/') ? [name.slice(0, name.indexOf('/'))] : []))),
];
