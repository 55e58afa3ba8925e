import { isLoopback, lanAddress } from './children/livekit-config.ts';
import type { Config } from './config.ts';

/** A link for each role of the demonstration, or as much of it as there is. */
export type Links = Record<string, string | string[]>;

const bracketed = (host: string): string => (host.includes(':') && !host.startsWith('[') ? `[${host}]` : host);

/** The address that people on this machine or its network open. */
export const addressOf = (config: Pick<Config, 'host' | 'publicUrl'>, port: number): string => {
  if (config.publicUrl) return config.publicUrl;
  const everywhere = config.host === '0.0.0.0' || config.host === '::';
  return `http://${everywhere ? (lanAddress() ?? '127.0.0.1') : bracketed(config.host)}:${port}`;
};

/** Browsers lend camera and microphone to https and to this machine's own pages only. */
export const cameraWarning = (url: string): string | null => {
  const { protocol, hostname } = new URL(url);
  if (protocol === 'https:' || isLoopback(hostname)) return null;
  return `Browsers will refuse the camera and the microphone at ${url}, because it is not https. Listening, questions and minutes work. Put it behind https and set PUBLIC_URL (infra/Caddyfile does it).`;
};

const rows = (links: Links): string[] => Object.entries(links).flatMap(([role, link]) => [link].flat().map((one) => `  ${role.padEnd(12)} ${one}`));

/** What people read when everything is up. */
export const welcome = (url: string, links: Links): string =>
  [
    '',
    `Plenary is at ${url}`,
    ...(Object.keys(links).length > 0 ? ['', "Come in as (each link is one person's)", ...rows(links)] : []),
    '',
    'Ctrl-C ends it; nothing is lost.',
    '',
  ].join('\n');

/** What programs read: one line. */
export const readyLine = (url: string, links: Links): string => JSON.stringify({ ready: true, url, pid: process.pid, links });
