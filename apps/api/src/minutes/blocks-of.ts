import type { Block, Run } from '@plenary/contracts';
import { XmlElement, type XmlFragment, XmlText } from 'yjs';

/** Deeper than any editor makes; below it only the words are kept. */
const DEPTH = 30;
const LINK = /^(https?:\/\/|mailto:)/i;

type Node = XmlElement | XmlText;
type Delta = { insert?: unknown; attributes?: Record<string, unknown> }[];

const childrenOf = (parent: XmlFragment): Node[] => parent.toArray().filter((child): child is Node => child instanceof XmlElement || child instanceof XmlText);

/** Marks that may overlap are stored as `name--hash`. */
const hasMark = (attributes: Record<string, unknown>, name: string) =>
  Object.entries(attributes).some(([key, value]) => key.split('--')[0] === name && value !== null && value !== false);
const linkOf = (attributes: Record<string, unknown>): string | undefined => {
  const mark = Object.entries(attributes).find(([key]) => key.split('--')[0] === 'link')?.[1];
  const href = typeof mark === 'object' && mark !== null && 'href' in mark ? mark.href : undefined;
  return typeof href === 'string' && LINK.test(href) ? href : undefined;
};

function runsOfText(text: XmlText): Run[] {
  return (text.toDelta() as Delta).flatMap(({ insert, attributes = {} }) => {
    if (typeof insert !== 'string' || insert === '') return [];
    const link = linkOf(attributes);
    return [
      {
        text: insert,
        ...(hasMark(attributes, 'bold') && { bold: true as const }),
        ...(hasMark(attributes, 'italic') && { italic: true as const }),
        ...(link && { link }),
      },
    ];
  });
}

/** All text below a node, whatever it is made of. Walks without recursion, so that no depth can break it. */
function runsOf(node: Node): Run[] {
  const runs: Run[] = [];
  const waiting: Node[] = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next instanceof XmlText) runs.push(...runsOfText(next));
    else if (next.nodeName === 'hardBreak') runs.push({ text: '\n' });
    else waiting.push(...childrenOf(next).reverse());
  }
  return runs;
}

const BLOCKS = new Set(['paragraph', 'heading', 'bulletList', 'orderedList', 'listItem', 'blockquote', 'remark', 'questionBlock']);
const isBlock = (node: Node) => node instanceof XmlElement && BLOCKS.has(node.nodeName);
/** What every reader of a numbered list understands: Markdown allows nine digits. */
const isListStart = (start: unknown): start is number => typeof start === 'number' && Number.isInteger(start) && start >= 0 && start <= 999_999_999;
/** An attribute as it came over the wire: of any type. */
const attribute = (element: XmlElement, name: string): unknown => element.getAttribute(name);

function blockOf(element: XmlElement, depth: number): Block[] {
  const inner = () => blocksIn(element, depth + 1);
  const at = attribute(element, 'at');
  const name = attribute(element, 'name');
  const questionId = attribute(element, 'questionId');
  switch (element.nodeName) {
    case 'paragraph':
      return [{ type: 'paragraph', runs: runsOf(element), ...(typeof at === 'number' && Number.isSafeInteger(at) && at >= 0 && { at }) }];
    case 'heading':
      return [{ type: 'heading', runs: runsOf(element) }];
    case 'bulletList':
    case 'orderedList': {
      const items = childrenOf(element).map((child) =>
        child instanceof XmlElement && child.nodeName === 'listItem' ? blocksIn(child, depth + 1) : blocksFrom([child], depth + 1),
      );
      const start = attribute(element, 'start');
      if (element.nodeName === 'bulletList') return [{ type: 'list', ordered: false, items }];
      return [{ type: 'list', ordered: true, ...(isListStart(start) && start !== 1 && { start }), items }];
    }
    case 'blockquote':
      return [{ type: 'quote', blocks: inner() }];
    case 'remark':
      return typeof name === 'string' && name.trim() !== '' ? [{ type: 'remark', name: name.trim(), blocks: inner() }] : [{ type: 'quote', blocks: inner() }];
    case 'questionBlock':
      return typeof questionId === 'string' ? [{ type: 'question', questionId, answer: inner() }] : inner();
    default:
      // Something of another version of the editor: what is in it is kept.
      return childrenOf(element).some(isBlock) ? inner() : [{ type: 'paragraph', runs: runsOf(element) }];
  }
}

function blocksFrom(nodes: Node[], depth: number): Block[] {
  return nodes.flatMap((node): Block[] => {
    if (node instanceof XmlText || depth > DEPTH) return [{ type: 'paragraph', runs: runsOf(node) }];
    return blockOf(node, depth);
  });
}
const blocksIn = (parent: XmlFragment, depth: number): Block[] => blocksFrom(childrenOf(parent), depth);

/** A fragment of the minutes as blocks. Total: whatever a client put there, nothing that can be read is dropped. */
export const blocksOf = (fragment: XmlFragment): Block[] => blocksIn(fragment, 0);
