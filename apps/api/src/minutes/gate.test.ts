import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector, XmlElement, XmlText } from 'yjs';
import { createGate } from './gate.ts';

const write = (doc: Doc, text: string) => {
  const paragraph = new XmlElement('paragraph');
  paragraph.insert(0, [new XmlText(text)]);
  doc.getXmlFragment('slot/en').push([paragraph]);
};
const updateOf = (text: string) => {
  const doc = new Doc();
  write(doc, text);
  return encodeStateAsUpdate(doc);
};
const textOf = (doc: Doc) => doc.getXmlFragment('slot/en').toString();

describe('the gate before the minutes', () => {
  it('M-4 says what is new, and what it has already', () => {
    const gate = createGate(new Doc());
    const update = updateOf('one');
    expect(gate.offer(update).is).toBe('new');
    expect(gate.offer(update).is).toBe('known');
  });

  it('M-1 whatever passes is what goes on, also when forms meet and are tidied up', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(2), fc.nat(30), fc.nat(3)), { maxLength: 40 }), (steps) => {
        const [a, b, behind] = [new Doc(), new Doc(), new Doc()];
        const gate = createGate(new Doc());
        write(a, 'some words');
        applyUpdate(b, encodeStateAsUpdate(a));
        const passed: Uint8Array[] = [];
        const pass = (update: Uint8Array) => {
          const passage = gate.offer(update);
          if (passage.is === 'new') passed.push(passage.update);
        };
        for (const [kind, at, who] of steps) {
          const doc = who % 2 === 0 ? a : b;
          const text = (doc.getXmlFragment('slot/en').get(0) as XmlElement).get(0) as XmlText;
          if (kind === 0) text.insert(Math.min(at, text.length), 'x');
          else text.format(Math.min(at, text.length - 1), 1, { bold: kind === 1 ? {} : null });
          if (who > 1) for (const one of [a, b]) pass(encodeStateAsUpdate(one));
        }
        // Everybody hears what passed, in its order, whose own it was too: what was tidied up at the gate is news to its writer. What they
        // tidy up then passes in turn.
        for (let heard = -1; heard < passed.length; ) {
          heard = passed.length;
          for (const one of [a, b]) pass(encodeStateAsUpdate(one));
          for (const one of [a, b, behind]) for (const update of passed) applyUpdate(one, update);
        }
        for (const one of [a, b]) {
          expect(encodeStateVector(behind)).toEqual(encodeStateVector(one));
          expect(textOf(behind)).toBe(textOf(one));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('M-8 refuses what builds on what is not there, until it is', () => {
    const writer = new Doc();
    write(writer, 'one');
    const first = encodeStateAsUpdate(writer);
    const before = encodeStateVector(writer);
    write(writer, 'two');
    const second = encodeStateAsUpdate(writer, before);
    const gate = createGate(new Doc());
    expect(gate.offer(second).is).toBe('missing');
    expect(gate.offer(first).is).toBe('new');
    expect(gate.offer(second).is).toBe('new');
  });

  it('M-8 broken bytes never pass, never break anything, and never touch what follows', () => {
    const shared = new Doc();
    write(shared, 'shared');
    const gate = createGate(shared);
    const good = updateOf('good');
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), fc.nat(), fc.nat(255), fc.nat(), (noise, at, byte, length) => {
        const changed = good.slice(0, 1 + (length % good.length));
        changed[at % changed.length] = byte;
        for (const bytes of [noise, changed]) {
          const passage = gate.offer(bytes);
          // Some broken bytes are another good change: what passes can be applied anywhere.
          if (passage.is === 'new') applyUpdate(new Doc(), passage.update);
        }
        expect(textOf(shared)).toBe('<paragraph>shared</paragraph>');
      }),
      { numRuns: 3_000 },
    );
    const passage = gate.offer(updateOf('after'));
    expect(passage.is).toBe('new');
    if (passage.is === 'new') applyUpdate(shared, passage.update);
    expect(textOf(shared)).toContain('after');
  });

  it('M-8 what has passed and is not stored yet is still known after something broke', () => {
    const writer = new Doc();
    write(writer, 'one');
    const first = encodeStateAsUpdate(writer);
    const before = encodeStateVector(writer);
    write(writer, 'two');
    const shared = new Doc();
    const gate = createGate(shared);
    gate.offer(first);
    expect(gate.offer(encodeStateAsUpdate(new Doc(), undefined).slice(0, 1)).is).toBe('broken');
    const lost = new Doc();
    write(lost, 'a');
    const sv = encodeStateVector(lost);
    write(lost, 'b');
    expect(gate.offer(encodeStateAsUpdate(lost, sv)).is).toBe('missing');
    expect(gate.offer(encodeStateAsUpdate(writer, before)).is).toBe('new');
  });
});
