import { open } from 'node:fs/promises';

/** More pixels than any slide or scan has; a small file that claims them is meant to fill the reader's memory. */
const MOST_PIXELS = 100_000_000;
const HEAD = 512 * 1024;

type Size = { width: number; height: number };

function jpeg(bytes: Buffer): Size | null {
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    // Start of frame: C0–CF but for the tables that share the range.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}

function webp(bytes: Buffer): Size | null {
  const form = bytes.subarray(12, 16).toString('latin1');
  if (form === 'VP8X') return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
  if (form === 'VP8 ') return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
  if (form !== 'VP8L') return null;
  const bits = bytes.readUInt32LE(21);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

function sizeOf(bytes: Buffer): Size | null {
  const start = bytes.subarray(0, 4).toString('latin1');
  if (start === '\u0089PNG') return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  // A width of 0x2a2f spells a comment's beginning: such a picture is a script as well.
  if (start === 'GIF8') return bytes.readUInt16LE(6) === 0x2a2f ? null : { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
  return start === 'RIFF' ? webp(bytes) : jpeg(bytes);
}

/** Does the picture say how large it is, and is that a size that people look at? */
export async function isSoundPicture(path: string): Promise<boolean> {
  const handle = await open(path);
  try {
    const head = Buffer.alloc(HEAD);
    const { bytesRead } = await handle.read(head, 0, HEAD, 0);
    if (bytesRead < 32) return false;
    const size = sizeOf(head.subarray(0, bytesRead));
    return size !== null && size.width > 0 && size.height > 0 && size.width * size.height <= MOST_PIXELS;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  } finally {
    await handle.close();
  }
}
