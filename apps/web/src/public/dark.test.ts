import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** The custom properties of the block that the selector opens. */
const block = (path: string, selector: string): Record<string, string> => {
  const css = readFileSync(new URL(path, import.meta.url), 'utf8');
  const from = css.indexOf('{', css.indexOf(selector));
  return Object.fromEntries([...css.slice(from, css.indexOf('}', from)).matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]));
};

describe('the dark colours', () => {
  it('PUB-18 are the same with and without a script', () => {
    const named = block('../styles/tokens.css', ':root[data-mantine-color-scheme=');
    expect(Object.keys(named).length).toBeGreaterThan(20);
    expect(block('./dark.css', ':root:not([data-mantine-color-scheme])')).toEqual(named);
  });
});
