import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector, XmlElement } from 'yjs';
import { fragmentOf } from './fragments.ts';

/** A question that was put, and where its block belongs. */
export type PutQuestion = { questionId: string; number: number; slotId: string };

/** The change that puts a question's block, with an empty answer, at the end of its slot in each language. `doc` itself is not touched. */
export function questionBlockUpdate(doc: Doc, question: PutQuestion, languages: string[]): Uint8Array {
  const copy = new Doc();
  applyUpdate(copy, encodeStateAsUpdate(doc));
  const before = encodeStateVector(copy);
  copy.transact(() => {
    for (const language of languages) {
      const block = new XmlElement('questionBlock');
      block.setAttribute('questionId', question.questionId);
      block.setAttribute('number', String(question.number));
      block.insert(0, [new XmlElement('paragraph')]);
      const fragment = fragmentOf(copy, question.slotId, language);
      // Where nothing is written yet there must still be a line to write on before the question.
      fragment.insert(fragment.length, fragment.length === 0 ? [new XmlElement('paragraph'), block] : [block]);
    }
  });
  const update = encodeStateAsUpdate(copy, before);
  copy.destroy();
  return update;
}
