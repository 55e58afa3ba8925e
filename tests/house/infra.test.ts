import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

type Service = {
  image?: string;
  build?: object;
  environment?: Record<string, string>;
  volumes?: string[];
  depends_on?: string[] | Record<string, object>;
  ports?: string[];
  command?: string[];
};
type Compose = { services: Record<string, Service>; volumes: Record<string, object> };

const compose = parse(read('infra/compose.yaml')) as Compose;
const services = Object.entries(compose.services);
const dependencies = ({ depends_on = [] }: Service): string[] => (Array.isArray(depends_on) ? depends_on : Object.keys(depends_on));

describe('infra/compose.yaml', () => {
  it('has every part, and parts that exist depend on parts that exist', () => {
    expect(Object.keys(compose.services).sort()).toEqual(['app', 'caddy', 'livekit', 'livekit-config', 'postgres', 'redis']);
    for (const [, service] of services) for (const name of dependencies(service)) expect(compose.services).toHaveProperty(name);
  });

  it('declares every volume that a service uses, and mounts only files that are there', () => {
    const used = services.flatMap(([, service]) => service.volumes ?? []).map((volume) => volume.split(':')[0] ?? '');
    expect(used.filter((name) => !name.startsWith('.') && !(name in compose.volumes))).toEqual([]);
    for (const path of used.filter((name) => name.startsWith('.'))) expect(read(join('infra', path))).not.toBe('');
  });

  it('asks for no setting that example.env does not name, and writes no secret down', () => {
    const asked = [...read('infra/compose.yaml').matchAll(/\$\{(\w+)/g)].map(([, name]) => name);
    const named = [...read('infra/example.env').matchAll(/^(\w+)=(.*)$/gm)];
    expect([...new Set(asked)].sort()).toEqual(named.map(([, name]) => name).sort());
    expect(named.filter(([, , value]) => value !== '')).toEqual([]);
  });

  it('gives the application only settings that it reads', () => {
    const config = read('apps/api/src/config.ts');
    for (const name of Object.keys(compose.services['app']?.environment ?? {})) expect(config).toContain(name);
  });

  it("runs the LiveKit that `npm start` fetches, and keeps only Caddy's and the media's ports open", () => {
    const version = /LIVEKIT_VERSION = '([\d.]+)'/.exec(read('apps/api/src/children/livekit-release.ts'))?.[1];
    expect(compose.services['livekit']?.image).toBe(`livekit/livekit-server:v${version}`);
    expect(services.filter(([, service]) => service.ports).map(([name]) => name)).toEqual(['caddy', 'livekit']);
    expect(compose.services['livekit']?.ports).not.toContain('7880:7880');
  });
});

describe('what is shared with `npm start`', () => {
  it("is LiveKit's configuration: sound YAML, whose filling in apps/api tests", () => {
    const template = parse(read('infra/livekit.yaml').replaceAll(/\$\{\w+\}/g, '1'));
    expect(template).toMatchObject({ rtc: { use_external_ip: false, enable_loopback_candidate: true }, room: { auto_create: false } });
    expect(read('apps/api/src/children/livekit-config.ts')).toContain('infra/livekit.yaml');
    expect(compose.services['livekit-config']?.command?.[1]).toBe('apps/api/src/children/write-livekit-config.ts');
  });

  it("is Caddy's: it points where `npm start` listens unless compose says otherwise", () => {
    expect(read('infra/Caddyfile')).toContain('{$PLENARY_UPSTREAM:127.0.0.1:3000}');
    expect(compose.services['caddy']?.environment).toHaveProperty('PLENARY_UPSTREAM', 'app:3000');
    expect(compose.services['caddy']?.volumes?.[0]).toContain('./Caddyfile:');
  });
});

describe('infra/Dockerfile', () => {
  const dockerfile = read('infra/Dockerfile');

  it('has the Node that the scripts fetch', () => {
    const major = /NODE_MAJOR = (\d+)/.exec(read('scripts/lib/node.mjs'))?.[1];
    expect([...dockerfile.matchAll(/^FROM node:(\d+)/gm)].map(([, version]) => version)).toEqual([major, major]);
  });

  it("copies every workspace's manifest before it installs, and nothing that is not there", () => {
    const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, object> };
    const workspaces = Object.keys(lock.packages).filter((path) => path !== '' && !path.includes('node_modules'));
    const copied = [...dockerfile.matchAll(/^COPY (\S+)\/package\.json /gm)].map(([, path]) => path);
    expect(copied.sort()).toEqual(workspaces.sort());
  });

  it('does not run as root, and is asked for its health', () => {
    expect(dockerfile.slice(dockerfile.lastIndexOf('FROM'))).toMatch(/^USER node$/m);
    expect(dockerfile).toContain('HEALTHCHECK');
  });
});
