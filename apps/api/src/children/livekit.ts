import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { VideoPart, VideoState } from '../media/video.ts';
import { findLivekit } from './find-livekit.ts';
import { freePort } from './free-port.ts';
import { renderLivekitConfig } from './livekit-config.ts';
import { createLivekitLog } from './livekit-log.ts';
import { supervise } from './supervisor.ts';

export type VideoChild = VideoPart & { detail(): string | null; start(webhookUrl: string): void; stop(): Promise<void> };

export type VideoOptions = {
  dataDir: string;
  cacheDir: string;
  ports: { port: number; tcpPort: number; udpPort: number };
  media: { NODE_IP: string; NETWORK: string };
  key: string;
  secret: string;
  log: Pick<Logger, 'info' | 'warn' | 'error' | 'debug'>;
};

type Ports = { PORT: number; TCP_PORT: number; UDP_PORT: number };

const ANSWER_MS = 1_500;
const NONE_FOUND =
  'No LiveKit server was found, and none could be fetched or built. The stage is off; everything else works. Install livekit-server or Go and start again.';

/** The ports of the configuration that an earlier start wrote. */
const portsIn = (yaml: string): Ports | null => {
  const [PORT, UDP_PORT, TCP_PORT] = ['port', 'udp_port', 'tcp_port'].map((name) => Number(new RegExp(`^ *${name}: (\\d+)$`, 'm').exec(yaml)?.[1]));
  return PORT && UDP_PORT && TCP_PORT ? { PORT, UDP_PORT, TCP_PORT } : null;
};

/** LiveKit as a child of this process. It is looked for, fetched or built in the background: nothing waits for it. */
export const createVideoChild = (options: VideoOptions): VideoChild => {
  const { log, ports } = options;
  const folder = join(options.dataDir, 'livekit');
  const configFile = join(folder, 'livekit.yaml');
  const listeners = new Set<(state: VideoState) => void>();
  const stopping = new AbortController();
  let state: VideoState = 'preparing';
  let detail: string | null = 'looking for the video server';
  let url = `http://127.0.0.1:${ports.port}`;
  let child: ReturnType<typeof supervise> | null = null;
  let preparing = Promise.resolve();

  const turn = (to: VideoState, why: string | null): void => {
    detail = why;
    if (state === to) return;
    state = to;
    for (const listener of listeners) listener(to);
  };

  const render = (chosen: Ports, webhookUrl: string): string =>
    renderLivekitConfig({ ...chosen, ...options.media, BIND: '127.0.0.1', KEY: options.key, SECRET: options.secret, WEBHOOK_URL: webhookUrl });

  /** Settles the ports and writes the configuration; a survivor that runs with the very same one may be kept. */
  const configure = async (survivor: boolean, webhookUrl: string): Promise<boolean> => {
    const written = existsSync(configFile) ? readFileSync(configFile, 'utf8') : '';
    const before = portsIn(written);
    const adopt = survivor && before !== null && render(before, webhookUrl) === written;
    const chosen = adopt
      ? before
      : { PORT: await freePort('tcp', ports.port), TCP_PORT: await freePort('tcp', ports.tcpPort), UDP_PORT: await freePort('udp', ports.udpPort) };
    url = `http://127.0.0.1:${chosen.PORT}`;
    writeFileSync(configFile, render(chosen, webhookUrl), { mode: 0o600 });
    return adopt;
  };

  const prepare = async (webhookUrl: string): Promise<void> => {
    mkdirSync(folder, { recursive: true });
    const say = (sentence: string) => {
      detail = sentence;
      log.info({ child: 'livekit' }, sentence);
    };
    const command = await findLivekit({ cacheDir: options.cacheDir, signal: stopping.signal, say });
    if (stopping.signal.aborted) return;
    if (!command) {
      log.info({ child: 'livekit' }, NONE_FOUND);
      turn('off', NONE_FOUND);
      return;
    }
    child = supervise({
      name: 'livekit',
      launch: async (survivor) => ({ command, args: ['--config', configFile], adopt: await configure(survivor, webhookUrl) }),
      answers: () =>
        fetch(url, { signal: AbortSignal.timeout(ANSWER_MS) }).then(
          (answer) => answer.ok,
          () => false,
        ),
      runFile: join(folder, 'running.json'),
      logFile: join(folder, 'livekit.log'),
      onLine: createLivekitLog(log),
      onState: (to) => turn(to, to === 'ready' ? null : 'the video server is being started again'),
      log,
    });
  };

  return {
    state: () => state,
    detail: () => detail,
    get url() {
      return url;
    },
    apiKey: options.key,
    apiSecret: options.secret,
    onChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    start: (webhookUrl) => {
      preparing = prepare(webhookUrl).catch((cause: unknown) => {
        log.error({ child: 'livekit', cause: cause instanceof Error ? cause.message : String(cause) }, 'the video server could not be prepared');
        turn('off', 'the video server could not be prepared');
      });
    },
    stop: async () => {
      stopping.abort();
      await preparing;
      await child?.stop();
    },
  };
};
