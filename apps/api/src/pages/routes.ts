import { ERRORS, fail, ok, type Result } from '@plenary/contracts';
import type { SessionState } from '@plenary/domain';
import { type Call, defineRoute, type Route } from '../http/route.ts';
import type { Written } from '../http/written.ts';
import { homePage } from './home/home.ts';
import type { ListedSession, PagesParts } from './ports.ts';
import { proceedingsPage } from './proceedings/proceedings.ts';
import { immutablePage, pageFor, publicReaderOf, remember } from './reading.ts';
import { type Asking, EMPTY_FORM } from './session/ask.ts';
import { readForm } from './session/ask-form.ts';
import { isPublic } from './session/rows.ts';
import { sessionPage } from './session/session.ts';

const SHOWN = 12;
const RANK: Partial<Record<ListedSession['phase'], number>> = { live: 0, scheduled: 1 };
/** So long may a session begin late; after that it was not held, though nobody called it off. Its owners have it in their own list. */
const LATEST_MS = 24 * 60 * 60_000;

/** Live sessions first, then those to come, the earliest first. */
async function announced(parts: PagesParts): Promise<SessionState[]> {
  const missed = parts.now() - LATEST_MS;
  const listed = (await parts.sessions())
    .filter(({ phase, startsAt }) => phase in RANK && (phase !== 'scheduled' || startsAt >= missed))
    .sort((a, b) => (RANK[a.phase] ?? 9) - (RANK[b.phase] ?? 9) || a.startsAt - b.startsAt);
  const opened = await Promise.all(listed.slice(0, SHOWN).map(({ slug }) => parts.open(slug)));
  return opened.filter((one) => one !== null).map(({ state }) => state);
}

const page = (path: string, summary: string, handler: Route['handler']): Route =>
  defineRoute({ method: 'get', path, summary, permission: 'anyone', answers: 'page', handler });

async function proceedingsAt(parts: PagesParts, call: Call, version: number | null): Promise<Result<Written>> {
  const slug = call.params['slug'] ?? '';
  const published = await parts.readProceedings(slug, version ?? undefined);
  if (!published) return fail('not-found');
  const reader = await publicReaderOf(call, parts);
  const lang = call.query.get('lang');
  const chosen = lang !== null && published.languages.includes(lang) ? lang : null;
  const content = {
    published,
    versions: await parts.versions(slug),
    fixed: version !== null,
    chosen,
    fileUrl: (id: string) => parts.publishedFileUrl(slug, id),
  };
  const body = proceedingsPage(reader, parts.assets, content);
  return ok(version === null ? pageFor(body) : immutablePage(body));
}

/** A session's page; a form that was refused comes back with its refusal's status, and as it was typed. */
async function sessionAnswer(parts: PagesParts, call: Call, state: SessionState, asking: Asking): Promise<Result<Written>> {
  remember(call);
  const { slug } = state.details;
  // The form is sent to an address at which nothing can be read: languages and zones are chosen at the page's own.
  const reader = { ...(await publicReaderOf(call, parts)), path: `/s/${slug}` };
  const body = sessionPage(reader, parts.assets, { state, asking, fileUrl: (id) => parts.fileUrl(slug, id) });
  return ok(pageFor(body, asking.failure ? ERRORS[asking.failure.code].status : 200));
}

/** The public pages: home, a session, its proceedings. */
export const pageRoutes = (parts: PagesParts): Route[] => [
  page('/', 'The organisation’s page: the next session, those to come, what is published', async (call) => {
    const reader = await publicReaderOf(call, parts);
    const [sessions, published] = await Promise.all([announced(parts), parts.publications()]);
    remember(call);
    return ok(pageFor(homePage(reader, parts.assets, { sessions, published })));
  }),

  page('/s/:slug', 'A session’s public page', async (call) => {
    const { session, actor } = call;
    if (!session || (!isPublic(session.state) && actor.participantId === null)) return fail('not-found');
    return sessionAnswer(parts, call, session.state, { you: actor.participantId, form: EMPTY_FORM, failure: null });
  }),

  defineRoute({
    method: 'post',
    path: '/s/:slug/ask',
    permission: 'anyone',
    answers: 'page',
    reads: 'raw',
    summary: 'A question from the session’s page, as a form without script sends it. Afterwards the page says what became of it',
    async handler(call) {
      const { session, actor } = call;
      if (!session || (!isPublic(session.state) && actor.participantId === null)) return fail('not-found');
      const form = await readForm(call);
      if (!form.ok) return form;
      const asked = await parts.ask(call, session, form.value);
      const { slug } = session.state.details;
      if (asked.ok) return new Response(null, { status: 303, headers: { location: `/s/${slug}#ask` } });
      return sessionAnswer(parts, call, session.state, { you: actor.participantId, form: form.value, failure: asked.error });
    },
  }),

  page('/p/:slug{[a-z0-9-]+}', 'The newest version of a session’s proceedings', (call) => proceedingsAt(parts, call, null)),

  page('/p/:slug{[a-z0-9-]+}/v/:version{[1-9][0-9]{0,5}}', 'One version of the proceedings; it never changes', (call) =>
    proceedingsAt(parts, call, Number(call.params['version'])),
  ),
];
