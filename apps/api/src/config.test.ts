import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addressOf, cameraWarning } from './announce.ts';
import { ConfigMistakes, readConfig } from './config.ts';
import { readFlags } from './flags.ts';
import { openSecrets } from './secrets.ts';

const config = (env: Record<string, string>, ...args: string[]) => readConfig(env, readFlags(args), '/plenary');
const mistakes = (env: Record<string, string>, ...args: string[]): string[] => {
  try {
    config(env, ...args);
    return [];
  } catch (cause) {
    return cause instanceof ConfigMistakes ? cause.lines : (Promise.reject(cause) as never);
  }
};

const UNTOLD = ['DATABASE_URL', 'REDIS_URL', 'SMTP_URL', 'PUBLIC_URL', 'LIVEKIT_URL', 'LIVEKIT_API_SECRET'];

describe('the settings', () => {
  it('have defaults for one machine', () => {
    expect(config({})).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      dataDir: '/plenary/data',
      databaseUrl: null,
      redisUrl: null,
      livekit: null,
      demo: true,
      json: false,
    });
  });

  it('come from the environment, and the command line wins', () => {
    const given = config(
      { PORT: '4000', DATA_DIR: '/elsewhere', PUBLIC_URL: 'https://symposia.example/', REDIS_URL: '' },
      '--port',
      '4001',
      '--no-demo',
      '--json',
    );
    expect(given).toMatchObject({ port: 4001, dataDir: '/elsewhere', publicUrl: 'https://symposia.example', redisUrl: null, demo: false, json: true });
  });

  it('are refused with one line a mistake, which names the setting', () => {
    const lines = mistakes({ PORT: '70000', DATABASE_URL: 'mysql://x', LOG_LEVEL: 'loud', S3_BUCKET: 'files' });
    expect(lines.map((line) => line.split(' ')[0])).toEqual(['PORT', 'DATABASE_URL', 'LOG_LEVEL', 'S3_BUCKET']);
    expect(mistakes({ LIVEKIT_URL: 'wss://media.example' }).map((line) => line.split(' ')[0])).toEqual(['LIVEKIT_API_KEY', 'LIVEKIT_API_SECRET']);
    expect(() => readFlags(['--prot', '1'])).toThrow('--prot');
  });
});

describe('a setting that is wrong', () => {
  it('HOUSE-1 is told as it was given', () => {
    expect(mistakes({ PORT: '70000' })).toEqual(['PORT must be a port number, 0 to 65535 (it is "70000")']);
  });

  it.each(UNTOLD)('HOUSE-11 %s is named without what it holds', (name) => {
    const [line = '', ...more] = mistakes({ [name]: 'sesame:open@x' });
    expect([line.split(' ')[0], more]).toEqual([name, []]);
    expect(line).not.toContain('sesame');
  });
});

describe('the secrets', () => {
  it('are made once, kept, and readable by their owner only', () => {
    const folder = mkdtempSync(join(tmpdir(), 'secrets-'));
    const first = openSecrets(folder);
    expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
    expect(openSecrets(folder)).toEqual(first);
    expect(new Set(Object.values(first)).size).toBe(4);
    writeFileSync(join(folder, 'secrets.json'), '{"cookies":"short"}');
    expect(() => openSecrets(folder)).toThrow('damaged');
    rmSync(folder, { recursive: true });
  });
});

describe('the address', () => {
  it('is the public one, or where we listen', () => {
    expect(addressOf({ host: '127.0.0.1', publicUrl: 'https://symposia.example' }, 3000)).toBe('https://symposia.example');
    expect(addressOf({ host: '127.0.0.1', publicUrl: null }, 3000)).toBe('http://127.0.0.1:3000');
    expect(addressOf({ host: '::1', publicUrl: null }, 3000)).toBe('http://[::1]:3000');
  });

  it('comes with a warning where browsers will refuse the camera', () => {
    expect(cameraWarning('http://192.168.1.7:3000')).toContain('https');
    for (const good of ['http://127.0.0.1:3000', 'http://localhost:3000', 'http://[::1]:3000', 'https://symposia.example'])
      expect(cameraWarning(good)).toBeNull();
  });
});
