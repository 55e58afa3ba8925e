import { createHash, randomBytes } from 'node:crypto';
import { passkey } from '@better-auth/passkey';
import { fail, ok, type Result } from '@plenary/contracts';
import type { Database } from '@plenary/db';
import type { OrganisationRepository } from '@plenary/domain';
import { type Locale, negotiate } from '@plenary/i18n';
import { betterAuth } from 'better-auth';
import { magicLink } from 'better-auth/plugins/magic-link';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Account } from '../../http/route.ts';
import type { Mailer } from '../../mail/mailer.ts';
import { signInLetter } from '../../mail/sign-in.ts';

type Parts = {
  database: Pick<Database, 'pool'>;
  organisations: OrganisationRepository;
  mailer: Mailer;
  secret: string;
  /** As PUBLIC_URL says; null: whatever address people use. */
  publicUrl: string | null;
  /** The address that letters name. Never the one that a caller claims: a forged Host would turn the letter into a trap. */
  address(): string;
  logger: { warn(what: object, line: string): void };
};

const HOUR = 60 * 60;
const DAY_MS = 24 * HOUR * 1_000;
const COOKIES = 'plenary';
const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');
/** Callers name an e-mail address, so addresses are counted, not callers: a whole hall may sit behind one. */
const LETTERS = { points: 5, duration: 15 * 60 };

/** A plain path of ours. Browsers read `//` and `/\\` as the beginning of another site's address, and percent signs are read twice on the way. */
export const isInside = (path: string): boolean => /^\/(?!\/)[\w./?=&~-]*$/.test(path);
/** Where somebody wanted to be once they are signed in. */
const wished = (url: string): string => {
  const to = new URL(url).searchParams.get('callbackURL') ?? '/';
  return isInside(to) ? to : '/';
};

export type Accounts = ReturnType<typeof createAccounts>;

/** Owners' accounts: one-time links and passkeys, no passwords. Nobody signs up; owners are made by the house. */
export function createAccounts({ database, organisations, mailer, secret, publicUrl, address, logger }: Parts) {
  const letters = new RateLimiterMemory(LETTERS);
  const verifyUrl = (token: string, to = '/') =>
    `${address()}/api/auth/magic-link/verify?token=${encodeURIComponent(token)}&callbackURL=${encodeURIComponent(to)}&errorCallbackURL=${encodeURIComponent('/sign-in')}`;

  const ownsAnything = async (email: string) => {
    const found = await (await auth.$context).internalAdapter.findUserByEmail(email);
    return found !== null && (await organisations.ownedBy(found.user.id)).length > 0;
  };

  /** Writes to an owner, and to nobody else; not too often. */
  async function sendLink(recipient: string, url: string, locale: Locale): Promise<void> {
    if (!(await ownsAnything(recipient))) return;
    const allowed = await letters.consume(recipient).then(
      () => true,
      () => false,
    );
    if (allowed) await mailer.send({ ...signInLetter(url, locale), recipient, sessionId: null, organisationId: null });
  }

  const auth = betterAuth({
    appName: 'Plenary',
    ...(publicUrl ? { baseURL: publicUrl } : {}),
    basePath: '/api/auth',
    secret,
    database: database.pool,
    emailAndPassword: { enabled: false },
    // Counting callers by address locks a whole hall out; letters are counted below, and tokens cannot be guessed.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    session: { expiresIn: 30 * 24 * HOUR, updateAge: 24 * HOUR },
    advanced: { cookiePrefix: COOKIES, useSecureCookies: publicUrl?.startsWith('https:') ?? false, ipAddress: { disableIpTracking: true } },
    // It calls a caller's nonsense an error, and warns of settings that are meant as they are.
    logger: { log: (level, line) => (level === 'error' ? logger.warn({ part: 'accounts' }, line) : undefined) },
    plugins: [
      magicLink({
        expiresIn: HOUR,
        disableSignUp: true,
        storeToken: { type: 'custom-hasher', hash: async (token) => hashOf(token) },
        /** Says the same to everybody, and as soon, whether or not there is such an account: nobody waits for the letter. */
        sendMagicLink({ email, token, url }, ctx) {
          const locale = negotiate(ctx?.headers?.get('accept-language'));
          sendLink(email.toLowerCase(), verifyUrl(token, wished(url)), locale).catch((error: unknown) =>
            logger.warn({ err: error }, 'a sign-in letter could not be written'),
          );
        },
      }),
      passkey({ rpName: 'Plenary' }),
    ],
  });

  return {
    handler: (request: Request): Promise<Response> => auth.handler(request),

    /** Who is signed in by these cookies; null: nobody. */
    async accountOf(headers: Headers): Promise<Account | null> {
      if (!headers.get('cookie')?.includes(`${COOKIES}.session_token=`)) return null;
      const found = await auth.api.getSession({ headers });
      if (!found) return null;
      const { id, name, email } = found.user;
      return { userId: id, name, email, organisationIds: await organisations.ownedBy(id) };
    },

    /** The account with this address, made if there is none. Only the house calls this. */
    async ensure(email: string, name: string): Promise<string> {
      const { internalAdapter } = await auth.$context;
      const found = await internalAdapter.findUserByEmail(email);
      if (found) return found.user.id;
      return (await internalAdapter.createUser({ email, name, emailVerified: true }, { method: 'admin' })).id;
    },

    /** Changes how an account is called and where its letters go. Refused: invalid-input when the address is another account's. */
    async change(userId: string, changes: { name?: string | undefined; email?: string | undefined }): Promise<Result<null>> {
      const { internalAdapter } = await auth.$context;
      const email = changes.email?.toLowerCase();
      const taken = email ? await internalAdapter.findUserByEmail(email) : null;
      if (taken && taken.user.id !== userId) return fail('invalid-input', { fields: { email: { code: 'wrong-shape' } } });
      await internalAdapter.updateUser(userId, { ...(changes.name ? { name: changes.name } : {}), ...(email ? { email, emailVerified: true } : {}) });
      return ok(null);
    },

    /** A link that signs this account in, once, within a day. */
    async linkFor(userId: string): Promise<string> {
      const token = randomBytes(32).toString('base64url');
      const { internalAdapter } = await auth.$context;
      const email = (await internalAdapter.findUserById(userId))?.email;
      await internalAdapter.createVerificationValue({ identifier: hashOf(token), value: JSON.stringify({ email }), expiresAt: new Date(Date.now() + DAY_MS) });
      return verifyUrl(token);
    },
  };
}
