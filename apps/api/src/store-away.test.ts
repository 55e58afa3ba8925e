import { describe, expect, it } from 'vitest';
import { isDiskFull, isStoreAway } from './store-away.ts';

const error = (code: string, more: object = {}) => Object.assign(new Error('it failed'), { code }, more);
const wrapped = (cause: unknown) => new Error('Failed query', { cause });

describe('what is wrong with the store', () => {
  it.each([
    ['nobody listens', error('ECONNREFUSED')],
    ['its socket is not there', error('ENOENT', { syscall: 'connect' })],
    ['it is starting', error('57P03')],
    ['it ended meanwhile', new Error('Connection terminated unexpectedly')],
    ['it ended before', new Error('Client has encountered a connection error and is not queryable')],
  ])('is away when %s, also as a cause', (_, one) => {
    expect([isStoreAway(one), isStoreAway(wrapped(one)), isDiskFull(one)]).toEqual([true, true, false]);
  });

  it.each([
    ['Node', error('ENOSPC')],
    ['Postgres', error('53100')],
    ['initdb', new Error('could not write to file: No space left on device')],
  ])('is a full disk when %s says so, also as a cause', (_, one) => {
    expect([isDiskFull(one), isDiskFull(wrapped(one)), isStoreAway(one)]).toEqual([true, true, false]);
  });

  it('is something else when a file is not there, or a statement is wrong', () => {
    for (const one of [error('ENOENT', { syscall: 'open' }), error('42601'), null, 'text']) expect([isStoreAway(one), isDiskFull(one)]).toEqual([false, false]);
  });
});
