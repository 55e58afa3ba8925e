import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { Flags } from './flags.ts';

export type Config = {
  host: string;
  /** 0: any free one */
  port: number;
  /** the address people use when it is not the one we listen on, without a slash at its end */
  publicUrl: string | null;
  dataDir: string;
  databaseUrl: string | null;
  redisUrl: string | null;
  /** a LiveKit elsewhere; null: one is started here */
  livekit: { url: string; apiKey: string; apiSecret: string } | null;
  /** where the LiveKit that is started here listens; a port that is taken gives way to a free one */
  video: { port: number; tcpPort: number; udpPort: number; nodeIp: string | null };
  smtpUrl: string | null;
  metricsPort: number;
  json: boolean;
  demo: boolean;
  /** brought back after a crash: nothing is announced */
  again: boolean;
  /** null: as fits where the log goes to */
  logLevel: LogLevel | null;
};

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
type LogLevel = (typeof LOG_LEVELS)[number];

/** The settings are wrong; one line a mistake, each beginning with the setting's name. */
export class ConfigMistakes extends Error {
  override name = 'ConfigMistakes';
  lines: string[];
  constructor(lines: string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}

const port = (fallback: number) =>
  z
    .string()
    .default(String(fallback))
    .transform(Number)
    .refine((value) => Number.isInteger(value) && value >= 0 && value <= 65_535, 'must be a port number, 0 to 65535');

const url = (...schemes: string[]) =>
  z
    .string()
    .refine(
      (value) => URL.canParse(value) && schemes.includes(new URL(value).protocol.slice(0, -1)),
      `must be an address that begins with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`,
    )
    .optional();

const Settings = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: port(3000),
  PUBLIC_URL: url('https', 'http'),
  DATA_DIR: z.string(),
  DATABASE_URL: url('postgres', 'postgresql'),
  REDIS_URL: url('redis', 'rediss'),
  LIVEKIT_URL: url('ws', 'wss', 'http', 'https'),
  LIVEKIT_API_KEY: z.string().optional(),
  LIVEKIT_API_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  VIDEO_PORT: port(7880),
  VIDEO_TCP_PORT: port(7881),
  VIDEO_UDP_PORT: port(7882),
  VIDEO_NODE_IP: z.union([z.ipv4(), z.ipv6()], 'must be an IP address').optional(),
  SMTP_URL: url('smtp', 'smtps'),
  METRICS_PORT: port(9464),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).optional(),
});
type Settings = z.infer<typeof Settings>;

const LIVEKIT = ['LIVEKIT_URL', 'LIVEKIT_API_KEY', 'LIVEKIT_API_SECRET'] as const;

const livekitOf = (settings: Settings, mistakes: string[]): Config['livekit'] => {
  const [serverUrl, apiKey, apiSecret] = LIVEKIT.map((name) => settings[name]);
  if (serverUrl && apiKey && apiSecret) return { url: serverUrl, apiKey, apiSecret };
  if (serverUrl)
    mistakes.push(...LIVEKIT.filter((name) => !settings[name]).map((name) => `${name} is missing: a LiveKit elsewhere needs ${LIVEKIT.join(', ')}`));
  return null;
};

/** Set but empty counts as not set, as in compose files. */
const withoutEmpty = (env: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''));

/** Settings that are a secret, or an address in which a password may stand. Whatever is wrong with one, what it is is told to nobody: the terminal is kept, and read by others. */
const UNTOLD = /SECRET|KEY|URL/;
const asGiven = (name: string, value: unknown) => (UNTOLD.test(name) ? '' : ` (it is "${value ?? ''}")`);

/**
 * The whole configuration from the environment and the command line.
 * @param root the project's folder; data lies in `data` below it unless another place is given
 * @throws ConfigMistakes
 */
export const readConfig = (env: Record<string, string | undefined>, flags: Flags, root: string): Config => {
  const given = withoutEmpty({
    ...env,
    HOST: flags.host || env['HOST'],
    PORT: flags.port || env['PORT'],
    DATA_DIR: flags.data || env['DATA_DIR'] || join(root, 'data'),
  });
  const parsed = Settings.safeParse(given);
  const mistakes = Object.keys(given)
    .filter((name) => name.startsWith('S3_'))
    .map((name) => `${name} is set, but this version keeps files in DATA_DIR only: unset it`);
  if (!parsed.success)
    throw new ConfigMistakes([
      ...parsed.error.issues.map(({ path: [name], message }) => `${String(name)} ${message}${asGiven(String(name), given[String(name)])}`),
      ...mistakes,
    ]);
  const settings = parsed.data;
  const livekit = livekitOf(settings, mistakes);
  if (mistakes.length > 0) throw new ConfigMistakes(mistakes);
  return {
    host: settings.HOST,
    port: settings.PORT,
    publicUrl: settings.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    dataDir: resolve(settings.DATA_DIR),
    databaseUrl: settings.DATABASE_URL ?? null,
    redisUrl: settings.REDIS_URL ?? null,
    livekit,
    video: { port: settings.VIDEO_PORT, tcpPort: settings.VIDEO_TCP_PORT, udpPort: settings.VIDEO_UDP_PORT, nodeIp: settings.VIDEO_NODE_IP ?? null },
    smtpUrl: settings.SMTP_URL ?? null,
    metricsPort: settings.METRICS_PORT,
    json: flags.json,
    demo: flags.demo,
    again: flags.again,
    logLevel: settings.LOG_LEVEL ?? null,
  };
};
