import { open } from 'node:fs/promises';

/** One entry of a ZIP's central directory. Sizes in bytes, as the directory says. */
export type Entry = { name: string; packed: number; unpacked: number };

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
/** A directory larger than this belongs to no document. */
const MOST_DIRECTORY = 4 * 1024 * 1024;

type Handle = Awaited<ReturnType<typeof open>>;

async function slice(handle: Handle, from: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await handle.read(buffer, 0, length, from);
  return buffer.subarray(0, bytesRead);
}

/** The directory's bytes and where they begin; null when the file does not begin and end as a plain ZIP does (so nothing is hidden before or behind it). */
async function directoryOf(handle: Handle, size: number): Promise<{ bytes: Buffer; count: number } | null> {
  if (size < END_SIZE || (await slice(handle, 0, 4)).readUInt32LE(0) !== LOCAL) return null;
  const end = await slice(handle, size - END_SIZE, END_SIZE);
  if (end.readUInt32LE(0) !== END || end.readUInt16LE(20) !== 0) return null;
  const count = end.readUInt16LE(10);
  const length = end.readUInt32LE(12);
  const from = end.readUInt32LE(16);
  if (length > MOST_DIRECTORY || from + length !== size - END_SIZE) return null;
  return { bytes: await slice(handle, from, length), count };
}

/** The entries of a ZIP, without unpacking any; null when it is not a plain one. */
export async function readArchive(path: string): Promise<Entry[] | null> {
  const handle = await open(path);
  try {
    const directory = await directoryOf(handle, (await handle.stat()).size);
    if (!directory) return null;
    const { bytes, count } = directory;
    const entries: Entry[] = [];
    let at = 0;
    while (at + ENTRY_SIZE <= bytes.length && bytes.readUInt32LE(at) === ENTRY) {
      const nameLength = bytes.readUInt16LE(at + 28);
      const name = bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength).toString('utf8');
      entries.push({ name, packed: bytes.readUInt32LE(at + 20), unpacked: bytes.readUInt32LE(at + 24) });
      at += ENTRY_SIZE + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    }
    return entries.length === count && at === bytes.length ? entries : null;
  } finally {
    await handle.close();
  }
}
