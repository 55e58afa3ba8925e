import { LIMITS } from '@plenary/contracts';
import { type Entry, readArchive } from './archive.ts';

/** bytes; no document that people hand out unpacks to more */
const MOST_UNPACKED = 600 * 1024 * 1024;
const MOST_ENTRIES = 10_000;
/** A small file may pack well; a bomb packs far better. */
const MOST_RATIO = 200;
const SMALL = 10 * 1024 * 1024;

const TRAVERSAL = /(^|[/\\])\.\.([/\\]|$)|^[/\\]|^[A-Za-z]:|\0/;
/** Programs inside a document. */
const ACTIVE = /vbaproject\.bin$|\.(exe|dll|scr|bat|cmd|ps1|vbs|jar|class|html?|svg|js)$|^Basic\/|^Scripts\//i;

const total = (entries: Entry[], size: (entry: Entry) => number) => entries.reduce((sum, entry) => sum + size(entry), 0);

/** Is this office document what it says, and no more? Judged by its directory alone; nothing is unpacked. */
export async function isSoundOffice(path: string): Promise<boolean> {
  const entries = await readArchive(path);
  if (!entries || entries.length === 0 || entries.length > MOST_ENTRIES) return false;
  if (!entries.some(({ name }) => name === '[Content_Types].xml' || name === 'mimetype')) return false;
  if (entries.some(({ name }) => TRAVERSAL.test(name) || ACTIVE.test(name))) return false;
  if (new Set(entries.map(({ name }) => name)).size !== entries.length) return false;
  const unpacked = total(entries, (entry) => entry.unpacked);
  const packed = total(entries, (entry) => entry.packed);
  // Entries that share their bytes add up to more than the file.
  if (packed > LIMITS.upload || unpacked > MOST_UNPACKED) return false;
  return unpacked <= SMALL || unpacked <= packed * MOST_RATIO;
}
