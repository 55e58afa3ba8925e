import type { Block, Run } from '@plenary/contracts';
import { type Html, html, NOTHING } from '../html.ts';
import { verbatim } from '../words.ts';

/** Only addresses of the web become links; whatever else somebody pasted stays text. */
const isWebAddress = (link: string): boolean => URL.canParse(link) && ['http:', 'https:', 'mailto:'].includes(new URL(link).protocol);

export function run({ text, bold, italic, link }: Run): Html {
  const plain = html`${text.split('\n').map((part, index) => html`${index > 0 ? html`<br>` : NOTHING}${part}`)}`;
  const strong = bold ? html`<strong>${plain}</strong>` : plain;
  const leaning = italic ? html`<em>${strong}</em>` : strong;
  return link && isWebAddress(link) ? html`<a href="${link}" rel="noopener noreferrer nofollow ugc">${leaning}</a>` : leaning;
}
const runs = (all: readonly Run[]): Html => html`${all.map(run)}`;

/** An item that is one paragraph needs no paragraph inside. */
const item = (blocks: readonly Block[], question: (block: QuestionBlock) => Html): Html => {
  const [only] = blocks;
  return only?.type === 'paragraph' && blocks.length === 1 ? runs(only.runs) : html`${blocks.map((one) => block(one, question))}`;
};

export type QuestionBlock = Extract<Block, { type: 'question' }>;

/** A block of the minutes. `question` draws a question with its answer. */
export function block(one: Block, question: (block: QuestionBlock) => Html): Html {
  switch (one.type) {
    case 'paragraph':
      return one.runs.length === 0 ? NOTHING : html`<p dir="auto">${runs(one.runs)}</p>`;
    case 'heading':
      return html`<h4 dir="auto">${runs(one.runs)}</h4>`;
    case 'list': {
      const items = one.items.map((blocks) => html`<li dir="auto">${item(blocks, question)}</li>`);
      return one.ordered ? html`<ol${one.start === undefined ? NOTHING : html` start="${one.start}"`}>${items}</ol>` : html`<ul>${items}</ul>`;
    }
    case 'quote':
      return html`<blockquote>${one.blocks.map((inner) => block(inner, question))}</blockquote>`;
    case 'remark':
      return html`<div class="remark"><p class="speaker">${verbatim(one.name)}</p>${one.blocks.map((inner) => block(inner, question))}</div>`;
    case 'question':
      return question(one);
  }
}
