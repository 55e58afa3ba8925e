import { expect, it } from 'vitest';
import { whereabouts } from './names.ts';

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
