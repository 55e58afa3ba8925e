import { fail, Id, LIMITS, localizedParagraphsRequired, ok, type Proceedings, type PublishedMaterial, type Result } from '@plenary/contracts';
import { markdownOf } from '@plenary/domain';
import * as z from 'zod';
import { sessionOf } from '../../http/in-session.ts';
import { type Call, defineRoute, type Route } from '../../http/route.ts';
import { Written } from '../../http/written.ts';
import { markdownWords } from '../../proceedings/markdown-words.ts';
import type { ProceedingsService } from './service.ts';

type Parts = {
  proceedings: ProceedingsService;
  /** As PUBLIC_URL says; null: the address by which the file was asked for. */
  publicUrl: string | null;
  fileUrl(slug: string, materialId: string): string;
};

const Publishing = z.object({
  /** Made by the client, so that the same request sent twice publishes once. */
  id: Id.optional(),
  /** What changed since the version before. */
  note: localizedParagraphsRequired(LIMITS.description).nullable().default(null),
});

const NAME = /^([a-z0-9-]+)\.(md|json)$/;
const TYPES = { md: 'text/markdown; charset=utf-8', json: 'application/json; charset=utf-8' } as const;

/** The page for programs: each attachment with the address from which it is fetched. */
const withAddresses = (page: Proceedings, urlOf: (id: string) => string) => {
  const addressed = (materials: PublishedMaterial[]) => materials.map((one) => ({ ...one, url: urlOf(one.id) }));
  const parts = page.parts.map((part) => ({ ...part, slots: part.slots.map((slot) => ({ ...slot, materials: addressed(slot.materials) })) }));
  return { ...page, parts, materials: addressed(page.materials) };
};

export function proceedingsRoutes({ proceedings, publicUrl, fileUrl }: Parts): Route[] {
  /** A page as a file. A numbered version never changes, the newest may be followed by another. */
  async function file({ params, locale, origin: asked }: Call, slug: string, form: 'md' | 'json', version?: number): Promise<Result<Written>> {
    const page: Proceedings | null = await proceedings.readProceedings(slug, version);
    if (!page) return fail('not-found');
    const origin = publicUrl ?? asked;
    const urlOf = (id: string) => new URL(fileUrl(slug, id), origin).href;
    const body = form === 'json' ? JSON.stringify(withAddresses(page, urlOf), null, 2) : markdownOf(page, markdownWords(locale, page, urlOf));
    const cache = params.version === undefined ? 'no-cache' : 'public, max-age=31536000, immutable';
    // Markdown is in the reader's language: caches keep one for each.
    return ok(new Written(body, { 'content-type': TYPES[form], 'cache-control': cache, vary: 'accept-language, cookie' }));
  }

  return [
    defineRoute({
      method: 'get',
      path: '/api/v1/sessions/:slug/minutes/preview',
      permission: 'minutes.write',
      summary: 'The proceedings as they would be published now',
      handler: async (call) => ok(await proceedings.preview(sessionOf(call))),
    }),
    defineRoute({
      method: 'post',
      path: '/api/v1/sessions/:slug/minutes/publish',
      permission: 'minutes.publish',
      summary: 'Publishes the minutes as they are now, as the next version, which never changes',
      body: Publishing,
      handler: (call) => proceedings.publish(sessionOf(call), call.body.id ?? crypto.randomUUID(), call.body.note, call.actor.participantId),
    }),
    defineRoute({
      method: 'get',
      path: '/p/:file{[a-z0-9-]+\\.(?:md|json)}',
      permission: 'anyone',
      summary: 'The newest proceedings as Markdown or JSON',
      async handler(call) {
        const [, slug, form] = NAME.exec(call.params.file ?? '') ?? [];
        return slug && (form === 'md' || form === 'json') ? file(call, slug, form) : fail('not-found');
      },
    }),
    defineRoute({
      method: 'get',
      path: '/p/:published/v/:version{[0-9]{1,6}\\.(?:md|json)}',
      permission: 'anyone',
      summary: 'One version of the proceedings as Markdown or JSON',
      async handler(call) {
        const [number, form] = (call.params.version ?? '').split('.');
        return form === 'md' || form === 'json' ? file(call, call.params.published ?? '', form, Number(number)) : fail('not-found');
      },
    }),
  ];
}
