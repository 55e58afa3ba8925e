import { describe, expect, it } from 'vitest';
import { fromWhere, whereabouts } from './names.ts';

it.each([
  ['University of Rome', 'Rome', ['University of Rome']],
  ['Romeo Club', 'Rome', ['Romeo Club', 'Rome']],
  ['New Rome, and Rome', 'Rome', ['New Rome, and Rome']],
  ['Chrome Society (Rome)', 'Rome', ['Chrome Society (Rome)']],
  ['上海大学', '上海', ['上海大学']],
  ['서울대학교', '서울', ['서울대학교']],
  ['Москва-река', 'Москва', ['Москва-река']],
  ['Подмосковье', 'Москва', ['Подмосковье', 'Москва']],
  ['', 'Rome', ['Rome']],
  ['Guild', '', ['Guild']],
  ['', '', []],
])('PUB-11 of %j in %j stands %j', (affiliation, place, words) => {
  expect(whereabouts(affiliation, place)).toEqual(words);
});

describe('where somebody is from, in one language', () => {
  const one = { affiliation: 'Centre for Commons Law, Bengaluru', affiliationIn: { zh: '公共资源法研究中心（班加罗尔）' }, place: 'Bengaluru' };
  it.each([
    ['a rendering of an affiliation that names its place says it once', one, 'zh', ['公共资源法研究中心（班加罗尔）']],
    ['without a rendering it stands as it was given', one, 'ja', ['Centre for Commons Law, Bengaluru']],
    [
      'a place that the affiliation does not name stays',
      { ...one, affiliation: 'Centre for Commons Law' },
      'zh',
      ['公共资源法研究中心（班加罗尔）', 'Bengaluru'],
    ],
  ] as const)('PUB-11 %s', (_, person, lang, words) => {
    expect(fromWhere(person, lang)).toEqual(words);
  });
});
