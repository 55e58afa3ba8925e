import { readFileSync } from 'node:fs';

/** Whom Postgres runs as, when that is not ourselves. */
export type Account = { uid: number; gid: number; name: string };

const PREFERRED = ['plenary', 'postgres', '_postgres', 'nobody'];

const accounts = (passwd: string): Account[] =>
  passwd.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':');
    return name && Number(uid) > 0 && Number(gid) > 0 ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
  });

/**
 * Postgres refuses to run as root, and initdb refuses a uid without an entry in the list of accounts.
 * `owner` is the uid that already owns the store's folder, if there is one: it must stay the same for ever.
 * @returns null when we are not root and so run Postgres as ourselves
 * @throws when we are root and no account fits
 */
export const accountForPostgres = (owner: number | null, passwd = readFileSync('/etc/passwd', 'utf8')): Account | null => {
  if (process.getuid?.() !== 0) return null;
  const known = accounts(passwd);
  const found = owner ? known.find((account) => account.uid === owner) : PREFERRED.flatMap((name) => known.filter((account) => account.name === name))[0];
  if (!found)
    throw new Error(
      'Postgres refuses to run as root and there is no unprivileged account to run it as. Start Plenary as an ordinary user, or set DATABASE_URL.',
    );
  return found;
};
