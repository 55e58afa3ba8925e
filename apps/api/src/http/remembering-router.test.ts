import { expect, it } from 'vitest';
import { RememberingRouter } from './remembering-router.ts';

const routed = () => {
  const router = new RememberingRouter<string>();
  router.add('GET', '/s/:slug', 'session');
  router.add('GET', '/s/:slug/:part', 'part');
  router.add('POST', '/s/:slug', 'ask');
  const of = (method: string, path: string) => router.match(method, path)[0].map(([handler, params]) => [handler, { ...params }]);
  return { router, of };
};

it('H-40 an address finds its own route and parts, however often and in whatever order it is asked for', () => {
  const { of } = routed();
  for (let round = 0; round < 3; round++) {
    expect(of('GET', '/s/one')).toEqual([['session', { slug: 'one' }]]);
    expect(of('GET', '/s/two')).toEqual([['session', { slug: 'two' }]]);
    expect(of('POST', '/s/one')).toEqual([['ask', { slug: 'one' }]]);
    expect(of('GET', '/s/one/two')).toEqual([['part', { slug: 'one', part: 'two' }]]);
    expect(of('GET', '/nowhere')).toEqual([]);
    expect(of('GET', `/s/${'x'.repeat(500)}`)).toEqual([['session', { slug: 'x'.repeat(500) }]]);
  }
});

it('H-40 a route that comes later is found as well, and thousands of addresses push nothing wrong in', () => {
  const { router, of } = routed();
  expect(of('GET', '/later')).toEqual([]);
  router.add('GET', '/later', 'later');
  expect(of('GET', '/later')).toEqual([['later', {}]]);
  for (let n = 0; n < 5_000; n++) expect(of('GET', `/s/${n}`)).toEqual([['session', { slug: `${n}` }]]);
});
