import { createReadStream } from 'node:fs';

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the point
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/;
/** What a browser would run if it were persuaded to. */
const MARKUP = /<(!doctype|html|head|body|script|svg|iframe|object|embed)[\s>/]|<\?(xml|php)/i;
/** What a system would run. */
const PROGRAM = /^(#!|MZ)/;
const ENCODINGS = ['utf-8', 'gb18030', 'shift_jis'] as const;

async function readsAs(path: string, encoding: (typeof ENCODINGS)[number]): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let rest = '';
  let first = true;
  try {
    for await (const chunk of createReadStream(path)) {
      const text = rest + decoder.decode(chunk as Buffer, { stream: true });
      if (CONTROL.test(text) || MARKUP.test(text) || (first && PROGRAM.test(text))) return false;
      first = false;
      // A tag may lie across two chunks.
      rest = text.slice(-32);
    }
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** The encoding in which a file is plain text and nothing else; null: it is not. */
export async function textEncoding(path: string): Promise<string | null> {
  for (const encoding of ENCODINGS) if (await readsAs(path, encoding)) return encoding;
  return null;
}
