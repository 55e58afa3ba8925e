import { describe, expect, it } from 'vitest';
import {
  COMMON_ZONES,
  cityOf,
  formatAway,
  formatBytes,
  formatClock,
  formatDate,
  formatPlace,
  formatRange,
  formatSpan,
  formatTime,
  isZone,
  offsetOf,
  sameDay,
} from '../src/index.ts';

const opening = Date.UTC(2026, 11, 12, 2, 0);
const closing = Date.UTC(2026, 11, 12, 5, 20);

describe('lengths of time', () => {
  it('I18N-5 are told in their two largest units', () => {
    const said = (ms: number) => [formatSpan(ms, 'en'), formatSpan(ms, 'zh'), formatSpan(ms, 'ja')];
    expect(said(252_000)).toEqual(['4m 12s', '4分钟12秒', '4分12秒']);
    expect(said(3_600_000)).toEqual(['1h', '1小时', '1時間']);
    expect(said(2 * 86_400_000 + 3 * 3_600_000 + 59_000)).toEqual(['2d 3h', '2天3小时', '2日3時間']);
    expect([formatSpan(0, 'en'), formatSpan(999, 'en')]).toEqual(['0s', '0s']);
  });
});

describe('times', () => {
  it('I18N-4 a zone of half an hour, of three quarters, and one behind UTC', () => {
    expect(formatRange(opening, closing, 'Asia/Kolkata', 'en')).toBe('07:30–10:50');
    expect(formatTime(opening, 'Asia/Kathmandu', 'zh')).toBe('07:45');
    expect([offsetOf('Asia/Kolkata', opening), offsetOf('Asia/Kathmandu', opening), offsetOf('America/St_Johns', opening), offsetOf('UTC', opening)]).toEqual([
      'UTC+5:30',
      'UTC+5:45',
      'UTC-3:30',
      'UTC',
    ]);
  });

  it('I18N-4 summer time is counted at the instant, also in the hour that comes twice', () => {
    expect([offsetOf('Europe/London', Date.UTC(2026, 6, 1)), offsetOf('Europe/London', opening)]).toEqual(['UTC+1', 'UTC']);
    const twice = Date.UTC(2026, 9, 25, 0, 30);
    expect([formatTime(twice, 'Europe/Berlin', 'en'), formatTime(twice + 3_600_000, 'Europe/Berlin', 'en')]).toEqual(['02:30', '02:30']);
    expect([offsetOf('Europe/Berlin', twice), offsetOf('Europe/Berlin', twice + 3_600_000)]).toEqual(['UTC+2', 'UTC+1']);
  });

  it('I18N-4 midnight is 00:00, and an end on a later day names that day', () => {
    expect(formatTime(Date.UTC(2026, 11, 11, 16, 0), 'Asia/Shanghai', 'ja')).toBe('00:00');
    expect(formatRange(Date.UTC(2026, 11, 12, 3, 30), closing, 'America/New_York', 'en')).toBe('22:30–00:20 (Sat 12 December)');
    expect(sameDay(opening, 'America/New_York', opening, 'Asia/Shanghai')).toBe(false);
  });

  it('I18N-5 days are written as each language writes them', () => {
    expect(formatDate(opening, 'Asia/Shanghai', 'en')).toBe('Saturday 12 December 2026');
    expect(formatDate(opening, 'Asia/Shanghai', 'zh')).toBe('2026年12月12日星期六');
    expect(formatDate(opening, 'Asia/Shanghai', 'ja')).toBe('2026年12月12日土曜日');
    expect(formatDate(opening, 'Asia/Shanghai', 'ja', 'short')).toBe('12月12日（土）');
  });

  it('I18N-6 a zone is named by its city, old identifiers and unknown ones too', () => {
    expect([cityOf('Asia/Shanghai', 'en'), cityOf('Asia/Shanghai', 'zh'), cityOf('Asia/Calcutta', 'ja'), cityOf('America/Port_of_Spain', 'zh')]).toEqual([
      'Beijing',
      '北京',
      'コルカタ',
      'Port of Spain',
    ]);
    expect(COMMON_ZONES.filter((zone) => !isZone(zone))).toEqual([]);
    expect(isZone('Mars/Olympus_Mons')).toBe(false);
  });
});

describe('numbers', () => {
  it('I18N-5 sizes, clocks and distances', () => {
    expect([formatBytes(0, 'en'), formatBytes(4_100_000, 'en'), formatBytes(210_400, 'en')]).toEqual(['0 bytes', '4.1 MB', '210 kB']);
    expect([formatClock(252_000), formatClock(-96_000), formatClock(3_852_000), formatPlace(3_180_000)]).toEqual(['04:12', '+01:36', '1:04:12', '0:53']);
    expect(formatAway(opening + 19 * 86_400_000, opening, 'en')).toBe('in 19 days');
  });
});
