import { describe, expect, it } from 'vitest';
import { vtimezone } from './vtimezone.ts';

const lines = (zone: string, at: number) => vtimezone(zone, at).split('\r\n');

describe('a zone described', () => {
  it('PUB-14 a zone whose clocks never change has one observance', () => {
    expect(lines('Asia/Kolkata', Date.UTC(2026, 11, 12))).toEqual([
      'BEGIN:VTIMEZONE',
      'TZID:Asia/Kolkata',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:+0530',
      'TZOFFSETTO:+0530',
      'END:STANDARD',
      'END:VTIMEZONE',
    ]);
  });

  it('PUB-14 changes of the clocks begin at the hour that the clocks showed', () => {
    const text = vtimezone('Europe/Berlin', Date.UTC(2026, 5, 1));
    expect(text).toContain('BEGIN:DAYLIGHT\r\nDTSTART:20260329T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nEND:DAYLIGHT');
    expect(text).toContain('BEGIN:STANDARD\r\nDTSTART:20261025T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nEND:STANDARD');
  });

  it('PUB-14 summer in the south and half hours come out right', () => {
    const text = vtimezone('Australia/Lord_Howe', Date.UTC(2026, 0, 1));
    expect(text).toMatch(/BEGIN:STANDARD\r\nDTSTART:20260405T020000\r\nTZOFFSETFROM:\+1100\r\nTZOFFSETTO:\+1030/);
    expect(lines('UTC', 0)).toHaveLength(8);
  });
});
