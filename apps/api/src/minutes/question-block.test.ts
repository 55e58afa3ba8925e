import { expect, it } from 'vitest';
import { applyUpdate, Doc, type XmlElement } from 'yjs';
import { fragmentOf } from './fragments.ts';
import { questionBlockUpdate } from './question-block.ts';

const put = (doc: Doc, questionId: string) => applyUpdate(doc, questionBlockUpdate(doc, { questionId, number: 1, slotId: 'slot-one' }, ['en']));
const namesIn = (doc: Doc) =>
  fragmentOf(doc, 'slot-one', 'en')
    .toArray()
    .map((node) => (node as XmlElement).nodeName);

it('M-21 leaves a line to write on before the first question of an empty section', () => {
  const doc = new Doc();
  put(doc, 'question-1');
  expect(namesIn(doc)).toEqual(['paragraph', 'questionBlock']);
  put(doc, 'question-2');
  expect(namesIn(doc)).toEqual(['paragraph', 'questionBlock', 'questionBlock']);
});
