import { createContacts, createFiles, createLinks, createOrganisations, createOutbox, createSessionHeads, type Database } from '@plenary/db';
import type { LogRepository, SessionState } from '@plenary/domain';
import type { Logger } from 'pino';
import { accountRoutes } from './features/accounts/routes.ts';
import { createAccounts } from './features/accounts/service.ts';
import { materialRoutes } from './features/materials/routes.ts';
import { createMaterials } from './features/materials/service.ts';
import { organisationRoutes } from './features/organisation/routes.ts';
import { createOrganisationHouse } from './features/organisation/service.ts';
import { peopleRoutes } from './features/people/routes.ts';
import { createPeople } from './features/people/service.ts';
import { qnaRoutes } from './features/qna/routes.ts';
import { sessionRoutes } from './features/sessions/routes.ts';
import { createSessions } from './features/sessions/service.ts';
import { createDiskStore } from './files/store.ts';
import { createUploads } from './files/uploads.ts';
import { commandRoutes, unknownCommand } from './http/command-routes.ts';
import { createProofs } from './http/proof.ts';
import type { Route } from './http/route.ts';
import { createSeatCookies } from './http/seat-cookie.ts';
import { createSeating } from './http/seating.ts';
import { createSigner } from './http/signed.ts';
import type { SessionLog } from './log/session-log.ts';
import { createMailer } from './mail/mailer.ts';

type Parts = {
  database: Database;
  log: SessionLog;
  entries: Pick<LogRepository, 'read'>;
  secrets: { cookies: string; accounts: string };
  publicUrl: string | null;
  /** The address that letters and the terminal name. */
  address(): string;
  smtpUrl: string | null;
  /** Where attachments lie. */
  filesDir: string;
  /** Does a published version of the session name this attachment? */
  published(state: SessionState, materialId: string): Promise<boolean>;
  owner?: { email: string; name: string };
  now(): number;
  logger: Pick<Logger, 'error' | 'warn' | 'info'>;
};

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const OWNER = { email: 'owner@plenary.invalid', name: 'Owner' };

/** Everything that decides who is who, wired up once: accounts, links, seats, sessions and their routes. */
export function createFrontDesk({ database, log, entries, secrets, publicUrl, address, smtpUrl, filesDir, published, owner = OWNER, now, logger }: Parts) {
  const signer = createSigner(secrets.cookies);
  const outbox = createOutbox(database);
  const organisations = createOrganisations(database);
  const mailer = createMailer({ outbox, now, smtpUrl, from: () => `Plenary <plenary@${new URL(address()).hostname}>`, logger });
  const people = createPeople({ links: createLinks(database), now });
  const contacts = createContacts(database);
  const stopHearing = log.onAppended(({ sessionId, entry: { event } }) => {
    if (event.type !== 'participant.removed') return;
    contacts
      .forget(sessionId, event.participantId)
      .catch((error: unknown) => logger.warn({ err: error, sessionId }, 'the address of somebody who was removed could not be forgotten'));
  });
  const cookies = createSeatCookies(signer, () => publicUrl?.startsWith('https:') ?? false);
  const seating = createSeating({ log, cookies, signer, stands: people.stands, standsAtHand: people.standsAtHand });
  const proofs = createProofs(signer, now);
  const sessions = createSessions({ log, heads: createSessionHeads(database) });
  const accounts = createAccounts({ database, organisations, mailer, secret: secrets.accounts, publicUrl, address, logger });
  const organisation = createOrganisationHouse({ organisations, accounts, owner });
  const store = createDiskStore(filesDir);
  const files = createFiles(database);
  const materials = createMaterials({ log, files, store, now, published });
  const uploads = createUploads(store, materials.accept);
  const sweeping = setInterval(
    () =>
      Promise.all([store.sweep(now() - DAY_MS), materials.sweep(now() - DAY_MS)]).catch((error: unknown) =>
        logger.warn({ err: error }, 'old uploads could not be swept away'),
      ),
    HOUR_MS,
  ).unref();
  const baseUrl = ({ origin }: { origin: string }) => publicUrl ?? origin;

  const routes: Route[] = [
    ...accountRoutes(accounts, organisations),
    ...organisationRoutes(organisation),
    ...sessionRoutes({ sessions, seating, cookies, proofs, entries, now }),
    ...peopleRoutes({ people, contacts, outbox, mailer, cookies, log, baseUrl }),
    ...materialRoutes({ materials, uploads, store }),
    ...qnaRoutes(),
    ...commandRoutes(log),
    unknownCommand,
  ];
  return {
    routes,
    sessions,
    people,
    proofs,
    organisation,
    mailer,
    files,
    store,
    open: sessions.open,
    openAtHand: sessions.atHand,
    accountOf: accounts.accountOf,
    seatOf: seating.seatOf.bind(seating),
    seatAtHand: seating.seatAtHand,
    seating,
    close: () => {
      stopHearing();
      clearInterval(sweeping);
      mailer.stop();
    },
  };
}
export type FrontDesk = ReturnType<typeof createFrontDesk>;
