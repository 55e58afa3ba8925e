import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';

const MOST_BYTES = 256 * 1024;

/**
 * Reads what a child has added to its log file. A file and not a pipe, because a child that writes to a pipe whose
 * reader was killed is killed too, and the stage should outlive a crash of ours.
 * @param from 'end' skips what is there already
 * @returns a function that answers the whole lines added since its last call, 256 KB at most a call
 */
export const tail = (file: string, from: 'start' | 'end'): (() => string[]) => {
  let position = from === 'end' && existsSync(file) ? statSync(file).size : 0;
  let rest = '';
  const decoder = new StringDecoder('utf8');
  const buffer = Buffer.alloc(MOST_BYTES);
  return () => {
    if (!existsSync(file)) return [];
    const open = openSync(file, 'r');
    const read = readSync(open, buffer, 0, MOST_BYTES, position);
    closeSync(open);
    position += read;
    const lines = (rest + decoder.write(buffer.subarray(0, read))).split('\n');
    rest = lines.pop() ?? '';
    return lines;
  };
};
