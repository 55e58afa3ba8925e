import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '@plenary/i18n';

type Chunk = { file: string; css?: string[] };

/**
 * What the web application's build made, found by name. `index` is the application's page, null while nothing is built; `early` are the
 * files that it asks for only after it has begun, and that can come before.
 */
export type Assets = { folder: string; styles: readonly string[]; scripts: readonly string[]; index: string | null; early(locale: Locale): string[] };

/** Most people go to the room: its screen, and the sentences that it begins with. */
const ROOM = 'src/app/screens/room.tsx';
const SENTENCES = ['common', 'errors', 'ui', 'room', 'qna', 'fields'];
const ENTRY = { styles: 'src/public/pages.css', script: 'src/public/pages.ts' } as const;

/** Reads the build's manifest once. Pages without a build are bare, but they can be read. */
export function readAssets(folder: string): Assets {
  const manifest = join(folder, '.vite/manifest.json');
  const page = join(folder, 'index.html');
  const index = existsSync(page) ? readFileSync(page, 'utf8') : null;
  if (!existsSync(manifest)) return { folder, styles: [], scripts: [], index, early: () => [] };
  const chunks = JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, Chunk>;
  const [styles, script] = [chunks[ENTRY.styles], chunks[ENTRY.script]];
  return {
    folder,
    styles: [...(styles ? [styles.file] : []), ...(script?.css ?? [])].map((file) => `/${file}`),
    scripts: script ? [`/${script.file}`] : [],
    index,
    early: (locale) =>
      [ROOM, ...SENTENCES.map((name) => `../../packages/i18n/src/locales/${locale}/${name}.json`)].flatMap((name) => {
        const chunk = chunks[name];
        return chunk ? [`/${chunk.file}`] : [];
      }),
  };
}
