import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createDb, createLinks, createPostgresLog, createPostgresMinutes, createPostgresProceedings, createSessionHeads, migrate } from '@plenary/db';
import type { Logger } from 'pino';
import { addressOf, type Links } from './announce.ts';
import type { Config } from './config.ts';
import { createDemo } from './demo/demo.ts';
import { demoRoutes } from './demo/routes.ts';
import { createMinutesGateway } from './features/minutes/gateway.ts';
import { createMinutes } from './features/minutes/service.ts';
import { presenceRoutes } from './features/people/routes.ts';
import { proceedingsRoutes } from './features/proceedings/routes.ts';
import { createProceedings } from './features/proceedings/service.ts';
import { programmeRoutes } from './features/programme/routes.ts';
import { createQueueGateway } from './features/qna/gateway.ts';
import { stageRoutes } from './features/stage/routes.ts';
import { createFrontDesk, type FrontDesk } from './front-desk.ts';
import { endServer } from './http/end-server.ts';
import { houseRoutes } from './http/house-routes.ts';
import { createMetrics, serveMetrics } from './http/metrics.ts';
import { originAllowed } from './http/origin.ts';
import { createHttp } from './http/shell.ts';
import { createPokes } from './log/pokes.ts';
import { createSessionLog } from './log/session-log.ts';
import { createNodes } from './minutes/nodes.ts';
import { createChannel } from './nodes/channel.ts';
import { readAssets } from './pages/assets.ts';
import { calmPage } from './pages/calm.ts';
import { pageRoutes } from './pages/routes.ts';
import { shellRoutes } from './pages/shell/routes.ts';
import { pagesAsking } from './pages-asking.ts';
import { fileUrl, pagesPartsOf, sessionFileUrl } from './pages-parts.ts';
import { createReadiness } from './readiness.ts';
import { createRealtime } from './realtime/realtime.ts';
import { createStageParts, type VideoWithDetail } from './stage-parts.ts';

export type AppParts = {
  config: Pick<Config, 'host' | 'publicUrl' | 'dataDir' | 'redisUrl' | 'smtpUrl' | 'demo' | 'metricsPort'>;
  secrets: { cookies: string; accounts: string };
  databaseUrl: string;
  /** The store's keeper, if there is one in this process. */
  store: { state(): 'ready' | 'down' };
  video: VideoWithDetail;
  /** Where the web application's build lies; an empty folder is fine. */
  webDist: string;
  logger: Logger;
  now?: () => number;
};

/**
 * Puts the server together: store, log, features, HTTP, sockets. Nothing else in the project knows all of them.
 * Rejects when the store cannot be reached or migrated.
 */
export async function createApp({ config, secrets, databaseUrl, store, video, webDist, logger, now = Date.now }: AppParts) {
  const { publicUrl, redisUrl } = config;
  let address = publicUrl ?? addressOf(config, 0);
  const newId = () => crypto.randomUUID();

  // The store
  const database = createDb(databaseUrl, (error) => logger.warn({ error: error.message }, 'a connection to the store broke'));
  await migrate(database);
  const entries = createPostgresLog(database);
  const heads = createSessionHeads(database);
  const pages = createPostgresProceedings(database);
  const minutesRepository = createPostgresMinutes(database);

  // Between nodes
  const pokes = redisUrl ? createPokes(redisUrl, logger) : null;
  const presencePokes = redisUrl ? createPokes(redisUrl, logger, 'plenary:here') : null;
  const nodes = redisUrl ? createNodes(redisUrl, newId(), logger) : null;
  const moderators = redisUrl ? createChannel(redisUrl, 'plenary:queue', logger) : null;

  // What the session is made of
  const log = createSessionLog({ repository: entries, now, logger, ...(pokes ? { pokes } : {}) });
  const minutes = createMinutes({ repository: minutesRepository, log, logger, now, newId, ...(nodes ? { nodes } : {}) });
  const desk: FrontDesk = createFrontDesk({
    database,
    log,
    entries,
    secrets,
    publicUrl,
    now,
    logger,
    address: () => address,
    smtpUrl: config.smtpUrl,
    filesDir: join(config.dataDir, 'files'),
    published: async ({ details }, materialId) => {
      const versions = await proceedings.versions(details.slug);
      const read = await Promise.all(versions.map(({ version }) => proceedings.readProceedings(details.slug, version)));
      return read.some(
        (page) =>
          page?.materials.some(({ id }) => id === materialId) ||
          page?.parts.some((part) => part.slots.some((slot) => slot.materials.some(({ id }) => id === materialId))),
      );
    },
  });
  const organisationName = async (id: string) => {
    const found = await desk.organisation.byId(id);
    return found.ok ? found.value.name : {};
  };
  const proceedings = createProceedings({ pages, log, sessions: desk.sessions, minutes, organisation: organisationName, now });
  const stage = createStageParts({ video, log, logger });
  await desk.organisation.found();

  const demo = createDemo({
    entries,
    heads,
    open: desk.open,
    minutesRepository,
    pages,
    files: desk.files,
    store: desk.store,
    people: desk.people,
    organisation: desk.organisation,
    organisationName,
    logger,
    now,
    newId,
  });

  // HTTP
  const pagesParts = pagesPartsOf({
    assets: readAssets(webDist),
    ask: pagesAsking({ log, seating: desk.seating }),
    publicUrl,
    now,
    desk,
    proceedings,
    organisationName,
  });
  const features = [
    ...desk.routes,
    ...demoRoutes(demo),
    ...presenceRoutes((sessionId) => realtime.here(sessionId)),
    ...stageRoutes(stage.service, stage.signalling),
    ...proceedingsRoutes({ proceedings, publicUrl, fileUrl }),
    ...programmeRoutes({ publicUrl, now, fileUrl: sessionFileUrl }),
    ...pageRoutes(pagesParts),
    ...shellRoutes(pagesParts),
  ];
  const metrics = createMetrics();
  const readiness = createReadiness({ pool: database.pool, store, video, mailer: desk.mailer, pokes });
  const http = createHttp([...features, ...houseRoutes(features, { readiness, version: '0.1.0' })], {
    open: desk.open,
    openAtHand: desk.openAtHand,
    accountOf: desk.accountOf,
    seatOf: desk.seatOf,
    seatAtHand: desk.seatAtHand,
    errorPage: (code, locale) => calmPage(pagesParts.assets, code, locale),
    logger,
    publicUrl,
    observe: metrics.observe,
  });

  // Sockets
  const linkRepository = createLinks(database);
  const realtime = createRealtime({
    log,
    now,
    logger,
    readProof: desk.proofs.read,
    stands: desk.people.stands,
    ended: (ids) => linkRepository.ended(ids, now()),
    originAllowed: (headers) => originAllowed(headers, publicUrl),
    ...(presencePokes ? { presencePokes } : {}),
  });
  realtime.use(createMinutesGateway({ io: realtime.io, minutes, log }));
  realtime.use(createQueueGateway({ io: realtime.io, log, node: newId(), channel: moderators }));
  const stopHearing = desk.people.onRevoked(realtime.revoked);

  const prepared = config.demo ? demo.prepare() : Promise.resolve();

  const servers: Server[] = [];
  /** Takes over a server's requests and upgrades. */
  function attach(server: Server): void {
    server.on('request', http);
    realtime.attach(server);
    server.on('upgrade', (request, socket, head) => {
      if (request.url?.startsWith('/socket.io/') || stage.signalling.upgrade(request, socket, head)) return;
      socket.destroy();
    });
    servers.push(server);
  }

  return {
    log,
    realtime,
    attach,
    /** The port that it listens on, once it does. Rejects when the port is taken. */
    async listen(host: string, port: number): Promise<number> {
      // With most requests nothing is sent: they need no stream, whose beginning and end cost more than reading them.
      const server = createServer({ optimizeEmptyRequests: true });
      attach(server);
      await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
      // Figures are worth less than the session: another process that tells its own on this port is no reason not to start.
      await serveMetrics(metrics.registry, config.metricsPort, '127.0.0.1').then(
        (telling) => servers.push(telling),
        () => logger.warn({ port: config.metricsPort }, 'the port for metrics is taken; this process tells none'),
      );
      const bound = (server.address() as AddressInfo).port;
      address = publicUrl ?? addressOf(config, bound);
      return bound;
    },
    /** A link for each role of the demonstration, and one by which the owner signs in. */
    async links(base: string): Promise<Links> {
      await prepared;
      return { owner: await desk.organisation.ownerLink(), ...(config.demo ? await demo.links(base) : {}) };
    },
    /** Lets what was begun end, then lets go of everything. Sockets are told to come back to whoever answers next. */
    async close(): Promise<void> {
      stopHearing();
      await realtime.close();
      // A server waits for the sockets that it handed on, too.
      stage.signalling.close();
      await Promise.all(servers.map(endServer));
      await stage.close();
      desk.close();
      await prepared.catch(() => undefined);
      await minutes.close();
      await log.close();
      await Promise.all([pokes?.close(), presencePokes?.close(), nodes?.close(), moderators?.close()]);
      await database.close();
    },
  };
}
