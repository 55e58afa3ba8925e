import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const Secrets = z.object({ cookies: z.string().min(32), accounts: z.string().min(32), livekitKey: z.string().min(8), livekitSecret: z.string().min(32) });

/** Made on the first start, then kept: seats and sign-ins outlive a restart. */
export type Secrets = z.infer<typeof Secrets>;

const make = (): Secrets => ({
  cookies: randomBytes(32).toString('base64url'),
  accounts: randomBytes(32).toString('base64url'),
  livekitKey: `PL${randomBytes(8).toString('hex')}`,
  livekitSecret: randomBytes(36).toString('base64url'),
});

/**
 * The secrets in the data folder, in a file that only its owner may read. Written beside its place and linked
 * there whole, so that two processes that start at once agree on one set and a broken off start leaves none.
 * @throws when the file is damaged: making new secrets silently would put everybody out
 */
export const openSecrets = (dataDir: string): Secrets => {
  const file = join(dataDir, 'secrets.json');
  mkdirSync(dataDir, { recursive: true });
  if (!existsSync(file)) {
    const making = `${file}.${process.pid}`;
    writeFileSync(making, `${JSON.stringify(make(), null, 2)}\n`, { mode: 0o600 });
    try {
      linkSync(making, file);
    } catch (cause) {
      if (!existsSync(file)) throw cause;
    } finally {
      rmSync(making);
    }
  }
  chmodSync(file, 0o600);
  const read = Secrets.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!read.success) throw new Error(`${file} is damaged. Put back a copy of it, or remove it: everyone must then sign in again and use their links again.`);
  return read.data;
};
