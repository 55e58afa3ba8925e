import { crc32, deflateRawSync } from 'node:zlib';

export type ZipEntry = { name: string; bytes?: Uint8Array /** What the directory claims, when it lies. */; claims?: number };

/** A ZIP as a test wants it, lies and all. */
export function zipOf(entries: ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, bytes = Buffer.from('x'), claims = bytes.byteLength } of entries) {
    const stored = name === 'mimetype';
    const packed = stored ? Buffer.from(bytes) : deflateRawSync(bytes);
    const nameBytes = Buffer.from(name, 'utf8');
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(stored ? 0 : 8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claims, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), common, nameBytes, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002', 'latin1'), Buffer.from([20, 0]), common, tail, nameBytes]));
    locals.push(local);
    at += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, list, end]);
}

const TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
/** A text document with whatever else is put in. */
export const docx = (...more: ZipEntry[]) => zipOf([{ name: '[Content_Types].xml', bytes: Buffer.from(TYPES) }, { name: 'word/document.xml' }, ...more]);
export const odt = (...more: ZipEntry[]) =>
  zipOf([{ name: 'mimetype', bytes: Buffer.from('application/vnd.oasis.opendocument.text') }, { name: 'content.xml' }, ...more]);
