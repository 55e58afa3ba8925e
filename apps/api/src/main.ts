import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPostgres } from '@plenary/db/embedded';
import { pino } from 'pino';
import { addressOf, cameraWarning, readyLine, welcome } from './announce.ts';
import { createVideoChild } from './children/livekit.ts';
import { isLoopback, mediaAddress } from './children/livekit-config.ts';
import { createRemoteVideo } from './children/remote-livekit.ts';
import { type Config, ConfigMistakes, readConfig } from './config.ts';
import { openDataDir } from './data-dir.ts';
import { drainAtTheEnd } from './drain.ts';
import { explain } from './explain.ts';
import { readFlags } from './flags.ts';
import { openSecrets } from './secrets.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const WRONG_SETTINGS = 78; // sysexits: EX_CONFIG

const tell = (text: string): void => void process.stderr.write(`${text}\n`);

const settings = (): Config => {
  try {
    return readConfig(process.env, readFlags(process.argv.slice(2)), ROOT);
  } catch (cause) {
    tell(cause instanceof ConfigMistakes ? cause.message : `The command line is not understood: ${cause instanceof Error ? cause.message : cause}`);
    process.exit(WRONG_SETTINGS);
  }
};

const config = settings();
// In a terminal people read along: they are told of trouble only. stdout belongs to the line of --json.
const logger = pino(
  { level: config.logLevel ?? (process.stderr.isTTY ? 'warn' : 'info'), base: { pid: process.pid } },
  pino.destination({ dest: 2, sync: true }),
);
/** What is to be ended, in the order in which it was begun. */
const ends: { what: string; go(): Promise<void> }[] = [];
const ending = drainAtTheEnd(() => ends.toReversed(), logger);

const serve = async (): Promise<void> => {
  openDataDir(config.dataDir);
  const secrets = openSecrets(config.dataDir);

  const starting = config.databaseUrl === null ? startPostgres({ dataDir: config.dataDir, log: logger }) : null;
  if (starting)
    ends.push({
      what: 'store',
      go: () =>
        starting.then(
          (running) => running.stop(),
          () => undefined,
        ),
    });
  // The rest of the house is read while the store comes up.
  const [store, { createApp }] = await Promise.all([starting, import('./app.ts')]);

  const video = config.livekit
    ? createRemoteVideo(config.livekit, logger)
    : createVideoChild({
        dataDir: config.dataDir,
        cacheDir: join(ROOT, '.cache/livekit'),
        ports: config.video,
        media: { ...mediaAddress(config.host, config.publicUrl), ...(config.video.nodeIp ? { NODE_IP: config.video.nodeIp } : {}) },
        key: secrets.livekitKey,
        secret: secrets.livekitSecret,
        log: logger,
      });
  ends.push({ what: 'video', go: () => video.stop() });
  video.onChange((state) => {
    if (state === 'off') tell(video.detail() ?? 'The stage is off.');
  });

  const creating = createApp({
    config,
    secrets,
    databaseUrl: store?.connectionString ?? config.databaseUrl ?? '',
    store: { state: () => store?.state() ?? 'ready' },
    video,
    webDist: join(ROOT, 'apps/web/dist'),
    logger,
  });
  // Asked to end meanwhile, the store must stay until this is done with it.
  ends.push({
    what: 'app',
    go: () =>
      creating.then(
        (created) => created.close(),
        () => undefined,
      ),
  });
  const app = await creating;
  if (ending.begun()) return;

  const port = await app.listen(config.host, config.port);
  video.start(`http://${isLoopback(config.host) || config.host === '0.0.0.0' || config.host === '::' ? '127.0.0.1' : config.host}:${port}/webhooks/livekit`);

  const url = addressOf(config, port);
  const warning = cameraWarning(url);
  if (warning) tell(warning);
  process.send?.({ ready: true, port });
  if (config.again) return;
  const links = await app.links(url);
  if (config.json) process.stdout.write(`${readyLine(url, links)}\n`);
  else tell(welcome(url, links));
};

// One person's request must not end everybody's symposium: it is told, and the rest goes on.
process.on('unhandledRejection', (cause) => logger.error({ cause: cause instanceof Error ? cause.stack : cause }, 'a promise was left to fail'));
process.on('uncaughtException', (cause) => {
  logger.fatal({ cause: cause.stack }, 'failed beyond repair');
  ending.fail('failed beyond repair');
});

try {
  await serve();
} catch (cause) {
  // Asked to end while it was coming up, it finds its store gone: that is no news.
  if (!ending.begun()) {
    tell(explain(cause, config));
    ending.fail('could not start');
  }
}
