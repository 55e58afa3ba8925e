import { readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';

/** What differs from one machine to the next in infra/livekit.yaml. */
export type LivekitValues = {
  PORT: number;
  BIND: string;
  NODE_IP: string;
  UDP_PORT: number;
  TCP_PORT: number;
  /** CIDR; media is offered on the machine's addresses within it only */
  NETWORK: string;
  KEY: string;
  SECRET: string;
  WEBHOOK_URL: string;
};

const TEMPLATE = new URL('../../../../infra/livekit.yaml', import.meta.url);

/** @throws when the template names a place that is not filled */
export const renderLivekitConfig = (values: LivekitValues, template = readFileSync(TEMPLATE, 'utf8')): string => {
  const places = new Map(Object.entries(values));
  const settings = template.replaceAll(/^\s*#.*\n/gm, '');
  return settings.replaceAll(/\$\{(\w+)\}/g, (_, name: string) => {
    const value = places.get(name);
    if (value === undefined) throw new Error(`infra/livekit.yaml has a place ${name} that nothing fills`);
    return String(value);
  });
};

export const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || host === '[::1]' || host.startsWith('127.');

/** This machine's first address that others on its network can reach, or null. */
export const lanAddress = (): string | null =>
  Object.values(networkInterfaces())
    .flat()
    .find((address) => address?.family === 'IPv4' && !address.internal)?.address ?? null;

/**
 * Where browsers send their media: this machine only, when Plenary itself is reached from this machine only.
 * @param host what we listen on
 * @param publicUrl the address that people use, when it is another
 */
export const mediaAddress = (host: string, publicUrl: string | null): { NODE_IP: string; NETWORK: string } => {
  const outside = publicUrl === null ? null : new URL(publicUrl).hostname;
  const near = isLoopback(host) && (outside === null || isLoopback(outside));
  const lan = near ? null : lanAddress();
  return lan ? { NODE_IP: lan, NETWORK: '0.0.0.0/0' } : { NODE_IP: '127.0.0.1', NETWORK: '127.0.0.1/32' };
};
