import { describe, expect, it } from 'vitest';
import { isLoopback, mediaAddress, renderLivekitConfig } from './livekit-config.ts';
import { checksumOf } from './livekit-release.ts';

const VALUES = {
  PORT: 7880,
  BIND: '127.0.0.1',
  NODE_IP: '127.0.0.1',
  UDP_PORT: 7882,
  TCP_PORT: 7881,
  NETWORK: '127.0.0.1/32',
  KEY: 'key',
  SECRET: 'a secret of at least thirty-two characters',
  WEBHOOK_URL: 'http://127.0.0.1:3000/webhooks/livekit',
};

describe("the video server's configuration", () => {
  it('has every place filled, and fails when one is not', () => {
    const config = renderLivekitConfig(VALUES);
    expect(config).not.toContain('${');
    for (const line of [
      'port: 7880',
      '  udp_port: 7882',
      '  "key": "a secret of at least thirty-two characters"',
      '  urls: ["http://127.0.0.1:3000/webhooks/livekit"]',
    ]) {
      expect(config.split('\n')).toContain(line);
    }
    expect(() => renderLivekitConfig(VALUES, 'port: ${NOBODY_FILLS_THIS}\n')).toThrow('NOBODY_FILLS_THIS');
  });

  it('offers media on this machine only, when that is all who can reach us', () => {
    expect(mediaAddress('127.0.0.1', null)).toEqual({ NODE_IP: '127.0.0.1', NETWORK: '127.0.0.1/32' });
    expect(mediaAddress('127.0.0.1', 'https://localhost')).toEqual({ NODE_IP: '127.0.0.1', NETWORK: '127.0.0.1/32' });
    expect(['localhost', '127.0.0.9', '::1'].every(isLoopback)).toBe(true);
    expect(isLoopback('0.0.0.0')).toBe(false);
  });

  it("reads the release's checksums by the archive's whole name", () => {
    const text = 'aa11  livekit_1.13.5_linux_amd64.tar.gz\nbb22  livekit_1.13.5_linux_arm64.tar.gz\n';
    expect(checksumOf(text, 'livekit_1.13.5_linux_arm64.tar.gz')).toBe('bb22');
    expect(checksumOf(text, 'arm64.tar.gz')).toBeNull();
  });
});
