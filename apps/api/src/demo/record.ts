import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector, XmlElement, type XmlFragment, XmlText } from 'yjs';
import { fragmentOf } from '../minutes/fragments.ts';
import type { DemoBlock, DemoSession, DemoSlot } from './content/types.ts';
import { questionId, slotId } from './script.ts';

const MINUTE = 60_000;

const paragraph = (text: string, at?: number): XmlElement => {
  const element = new XmlElement('paragraph');
  // Yjs keeps attributes of any type; its declarations speak of strings unless told otherwise for the whole document.
  if (at !== undefined) (element as unknown as XmlElement<{ at: number }>).setAttribute('at', at);
  element.insert(0, [new XmlText(text)]);
  return element;
};
const wrapped = (name: string, children: XmlElement[], attributes: Record<string, string> = {}) => {
  const element = new XmlElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.insert(0, children);
  return element;
};
const blockOf = (block: DemoBlock, at: number): XmlElement => {
  if ('p' in block) return paragraph(block.p, at);
  if ('points' in block)
    return wrapped(
      'orderedList',
      block.points.map((point) => wrapped('listItem', [paragraph(point)])),
    );
  return wrapped('remark', [paragraph(block.says)], { name: block.remark });
};

/** Writes what the recorders wrote of one slot in one language: the text before the questions, the remarks after them, the spoken answers inside. */
function writeSlot(fragment: XmlFragment, slot: DemoSlot, index: number, language: string, startedAt: number): void {
  const blocks = slot.record?.[language] ?? [];
  const remarks = blocks.filter((block) => 'remark' in block);
  const text = blocks.filter((block) => !('remark' in block));
  fragment.insert(
    0,
    text.map((block, i) => blockOf(block, startedAt + (2 + i * 4) * MINUTE)),
  );
  fragment.insert(
    fragment.length,
    remarks.map((block) => blockOf(block, startedAt)),
  );
  for (const child of fragment.toArray()) {
    if (!(child instanceof XmlElement) || child.nodeName !== 'questionBlock') continue;
    const question = slot.questions?.find((_, n) => questionId(index, n) === child.getAttribute('questionId'));
    const answer = question?.then.kind === 'answered' ? question.then.answer[language] : undefined;
    const first = child.get(0);
    if (answer && first instanceof XmlElement) first.insert(0, [new XmlText(answer)]);
  }
}

/** The change that writes the record of every slot that has begun into minutes that are in the state `current`. */
export function recordUpdate(session: DemoSession, current: Uint8Array, startedAt: (slotId: string) => number | null): Uint8Array {
  const doc = new Doc();
  applyUpdate(doc, current);
  const before = encodeStateVector(doc);
  doc.transact(() => {
    session.slots.forEach((slot, index) => {
      const began = startedAt(slotId(index));
      if (began === null) return;
      for (const language of session.languages) writeSlot(fragmentOf(doc, slotId(index), language), slot, index, language, began);
    });
  });
  return encodeStateAsUpdate(doc, before);
}
