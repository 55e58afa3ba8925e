import type { Localized } from '@plenary/contracts';
import { type SessionState, valuesOf } from '@plenary/domain';
import { HOME } from './features/organisation/service.ts';
import type { ProceedingsService } from './features/proceedings/service.ts';
import type { FrontDesk } from './front-desk.ts';
import type { Assets } from './pages/assets.ts';
import type { ListedProceedings, PagesParts } from './pages/ports.ts';

type Parts = {
  assets: Assets;
  ask: PagesParts['ask'];
  publicUrl: string | null;
  now(): number;
  desk: Pick<FrontDesk, 'sessions'>;
  proceedings: Pick<ProceedingsService, 'readProceedings' | 'versions'>;
  organisationName(id: string): Promise<Localized>;
};

/** Where the published page finds an attachment: as it was published, whatever was removed later. */
export const fileUrl = (slug: string, materialId: string): string => `/p/${slug}/materials/${materialId}`;

/** Where the session's own page and its schedules find it. */
export const sessionFileUrl = (slug: string, materialId: string): string => `/api/v1/sessions/${slug}/materials/${materialId}`;

const listed = ({ details, published, startedAt, startsAt, slots, questions }: SessionState): ListedProceedings => ({
  slug: details.slug,
  version: published.at(-1)?.version ?? 1,
  startedAt: startedAt ?? startsAt,
  zone: details.zone,
  title: details.title,
  languages: details.languages,
  talks: slots.filter((slot) => slot.kind === 'talk').length,
  answered: valuesOf(questions).filter((question) => question.state === 'answered').length,
});

/** What the public pages need, from the features that have it. */
export function pagesPartsOf({ assets, ask, publicUrl, now, desk: { sessions }, proceedings, organisationName }: Parts): PagesParts {
  const summaries = async () =>
    (await sessions.list(HOME)).map(({ slug, phase, startsAt, details }) => ({ slug, phase, startsAt, title: details.title })).toReversed();
  return {
    assets,
    publicUrl,
    now,
    organisation: () => organisationName(HOME),
    sessions: summaries,
    open: sessions.open,
    ask,
    async publications() {
      const published = (await summaries()).filter(({ phase }) => phase === 'published').toReversed();
      const opened = await Promise.all(published.map(({ slug }) => sessions.open(slug)));
      return opened.filter((one) => one !== null).map(({ state }) => listed(state));
    },
    readProceedings: proceedings.readProceedings,
    versions: proceedings.versions,
    fileUrl: sessionFileUrl,
    publishedFileUrl: fileUrl,
  };
}
