/**
 * The law of who may what, written down a second time and by hand: the server's own tables are held against this one,
 * so a slip in either shows. A route or command without a row here fails the test.
 */
type May =
  | 'anyone'
  | 'signed-in'
  | 'manage-organisation'
  | 'create-session'
  | 'read'
  | 'plan'
  | 'see-people'
  | 'manage-people'
  | 'drive'
  | 'watch'
  | 'manage-stage'
  | 'attach'
  | 'remove-material'
  | 'ask'
  | 'vote'
  | 'follow'
  | 'translate'
  | 'moderate'
  | 'answer'
  | 'write-minutes'
  | 'publish';
export type Role = 'owner' | 'host' | 'moderator' | 'speaker' | 'interpreter' | 'recorder' | 'attendee';

const everyone: May[] = ['anyone', 'read', 'watch', 'ask', 'vote', 'follow'];
export const ROLE_MAY: Record<Role, May[]> = {
  owner: [
    ...everyone,
    'signed-in',
    'manage-organisation',
    'create-session',
    'plan',
    'see-people',
    'manage-people',
    'drive',
    'manage-stage',
    'attach',
    'remove-material',
    'translate',
    'moderate',
    'answer',
    'write-minutes',
    'publish',
  ],
  host: [
    ...everyone,
    'plan',
    'see-people',
    'manage-people',
    'drive',
    'manage-stage',
    'attach',
    'remove-material',
    'translate',
    'moderate',
    'answer',
    'write-minutes',
    'publish',
  ],
  moderator: [...everyone, 'see-people', 'manage-stage', 'translate', 'moderate', 'answer'],
  speaker: [...everyone, 'attach', 'answer'],
  interpreter: [...everyone, 'translate'],
  recorder: [...everyone, 'write-minutes', 'publish'],
  attendee: everyone,
};

/** Who may, and what comes back when they may and send nonsense: never 401 or 403. */
export type Row = [May, number | number[]];
const SHOWN = 200;
const NONSENSE = 422;
const NOTHING = 404;

export const ROUTES: Record<string, Row> = {
  'GET /': ['anyone', SHOWN],
  'GET /sign-in': ['anyone', SHOWN],
  'GET /sessions/new': ['anyone', SHOWN],
  'GET /organisation': ['anyone', SHOWN],
  'GET /docs': ['anyone', SHOWN],
  'GET /openapi.json': ['anyone', SHOWN],
  'GET /asyncapi.json': ['anyone', SHOWN],
  'GET /health/live': ['anyone', SHOWN],
  'GET /health/ready': ['anyone', SHOWN],
  // There only once the web application is built.
  'GET /assets/{rest}': ['anyone', NOTHING],
  'GET /boot.js': ['anyone', [SHOWN, NOTHING]],
  'GET /mark.svg': ['anyone', [SHOWN, NOTHING]],
  'GET /api/auth/{rest}': ['anyone', NOTHING],
  'POST /api/auth/{rest}': ['anyone', NOTHING],
  'GET /join/{token}': ['anyone', NOTHING],
  'GET /livekit/{rest}': ['anyone', NOTHING],
  // Signed by LiveKit, or not heard.
  'POST /webhooks/livekit': ['anyone', 403],
  'GET /api/v1/me': ['signed-in', SHOWN],
  'PATCH /api/v1/me': ['manage-organisation', NONSENSE],
  'GET /api/v1/organisation': ['manage-organisation', SHOWN],
  'PATCH /api/v1/organisation': ['manage-organisation', NONSENSE],
  'POST /api/v1/demo/remove': ['manage-organisation', [SHOWN, 204]],
  'POST /api/v1/sessions': ['create-session', NONSENSE],
  'GET /api/v1/sessions': ['create-session', SHOWN],
  'GET /s/{slug}': ['anyone', SHOWN],
  'POST /s/{slug}/ask': ['anyone', [NONSENSE, NOTHING]],
  'GET /s/{slug}/calendar.ics': ['anyone', SHOWN],
  'GET /s/{slug}/schedule.json': ['anyone', SHOWN],
  'GET /s/{slug}/schedule.xml': ['anyone', SHOWN],
  // The application's screens; the room of an open session would be shown to anyone.
  'GET /s/{slug}/room': ['read', SHOWN],
  'GET /s/{slug}/host': ['read', SHOWN],
  'GET /s/{slug}/questions': ['read', SHOWN],
  'GET /s/{slug}/presenter': ['read', SHOWN],
  'GET /s/{slug}/questions/report': ['read', SHOWN],
  'GET /s/{slug}/minutes': ['read', SHOWN],
  'GET /s/{slug}/programme': ['read', SHOWN],
  // Not published.
  'GET /p/{slug}': ['anyone', NOTHING],
  'GET /p/{file}': ['anyone', NOTHING],
  'GET /p/{slug}/v/{version}': ['anyone', NOTHING],
  'GET /p/{published}/v/{version}': ['anyone', NOTHING],
  'GET /p/{slug}/materials/{materialId}': ['anyone', NOTHING],
  'GET /api/v1/sessions/{slug}/door': ['anyone', SHOWN],
  'POST /api/v1/sessions/{slug}/enter': ['anyone', NONSENSE],
  'GET /api/v1/sessions/{slug}/materials/{materialId}': ['anyone', NOTHING],
  'GET /api/v1/sessions/{slug}': ['read', SHOWN],
  'POST /api/v1/sessions/{slug}/leave': ['read', 204],
  'POST /api/v1/sessions/{slug}/proof': ['read', SHOWN],
  'POST /api/v1/sessions/{slug}/commands/{name}': ['read', NOTHING],
  'GET /api/v1/sessions/{slug}/stage': ['watch', SHOWN],
  // The doors are closed.
  'POST /api/v1/sessions/{slug}/media-token': ['watch', 409],
  'GET /api/v1/sessions/{slug}/log': ['see-people', SHOWN],
  'GET /api/v1/sessions/{slug}/presence': ['see-people', SHOWN],
  'GET /api/v1/sessions/{slug}/questions.csv': ['moderate', SHOWN],
  'GET /api/v1/sessions/{slug}/questions.xlsx': ['moderate', SHOWN],
  'GET /api/v1/sessions/{slug}/questions.json': ['moderate', SHOWN],
  'GET /api/v1/sessions/{slug}/questions/report': ['moderate', SHOWN],
  'GET /api/v1/sessions/{slug}/links': ['manage-people', SHOWN],
  'POST /api/v1/sessions/{slug}/links': ['manage-people', NONSENSE],
  'DELETE /api/v1/sessions/{slug}/links/{linkId}': ['manage-people', NOTHING],
  'GET /api/v1/sessions/{slug}/outbox': ['manage-people', SHOWN],
  'OPTIONS /api/v1/sessions/{slug}/uploads': ['attach', 204],
  'POST /api/v1/sessions/{slug}/uploads': ['attach', 412],
  'GET /api/v1/sessions/{slug}/uploads/{uploadId}': ['attach', NOTHING],
  'PATCH /api/v1/sessions/{slug}/uploads/{uploadId}': ['attach', 412],
  'DELETE /api/v1/sessions/{slug}/uploads/{uploadId}': ['attach', 412],
  'GET /api/v1/sessions/{slug}/minutes/preview': ['write-minutes', SHOWN],
  'POST /api/v1/sessions/{slug}/minutes/publish': ['publish', NONSENSE],
};

export const COMMANDS: Record<string, May> = {
  'session.edit': 'plan',
  'session.add-language': 'plan',
  'session.remove-language': 'plan',
  'session.set-original': 'plan',
  'session.schedule': 'plan',
  'session.cancel': 'plan',
  'programme.add-part': 'plan',
  'programme.edit-part': 'plan',
  'programme.remove-part': 'plan',
  'programme.add-slot': 'plan',
  'programme.edit-slot': 'plan',
  'programme.add-speaker': 'plan',
  'programme.remove-speaker': 'plan',
  'programme.move-slot': 'plan',
  'programme.remove-slot': 'plan',
  'materials.remove': 'remove-material',
  'people.add': 'manage-people',
  'people.edit': 'manage-people',
  'people.set-roles': 'manage-people',
  'people.remove': 'manage-people',
  'running-order.open-doors': 'drive',
  'running-order.start': 'drive',
  'running-order.next': 'drive',
  'running-order.pause': 'drive',
  'running-order.resume': 'drive',
  'running-order.extend': 'drive',
  'running-order.skip': 'drive',
  'running-order.unskip': 'drive',
  'running-order.end': 'drive',
  'stage.bring': 'manage-stage',
  'stage.release': 'manage-stage',
  'qna.ask': 'ask',
  'qna.withdraw': 'ask',
  'qna.vote': 'vote',
  'qna.unvote': 'vote',
  'qna.follow': 'follow',
  'qna.unfollow': 'follow',
  // Each their own act.
  'qna.undo': 'ask',
  'qna.ask-on-behalf': 'moderate',
  'qna.unmerge': 'moderate',
  'qna.edit': 'moderate',
  'qna.translate': 'translate',
  'qna.set-next': 'moderate',
  'qna.defer-rest': 'moderate',
  'qna.silence': 'moderate',
  'qna.unsilence': 'moderate',
  'qna.approve': 'moderate',
  'qna.decline': 'moderate',
  'qna.reopen': 'moderate',
  'qna.merge': 'moderate',
  'qna.put-live': 'moderate',
  'qna.back': 'moderate',
  'qna.answer': 'answer',
  'qna.defer': 'moderate',
  'qna.set': 'moderate',
};
/** Only the server itself issues these; to everybody else they are unknown. */
export const SERVER_COMMANDS = ['session.create', 'materials.attach', 'people.enter', 'minutes.publish'];

type Source = 'camera' | 'microphone' | 'screen_share' | 'screen_share_audio';
const all: Source[] = ['camera', 'microphone', 'screen_share', 'screen_share_audio'];
const face: Source[] = ['camera', 'microphone'];
/** What may be sent to the stage. null: not even watched. `their-slot`: the speaker's own slot runs. */
export const MEDIA: Record<Role, Record<'before-doors' | 'doors-open' | 'their-slot' | 'another-slot' | 'brought' | 'ended' | 'removed', Source[] | null>> = {
  owner: { 'before-doors': null, 'doors-open': all, 'their-slot': all, 'another-slot': all, brought: all, ended: null, removed: null },
  host: { 'before-doors': null, 'doors-open': all, 'their-slot': all, 'another-slot': all, brought: all, ended: null, removed: null },
  moderator: { 'before-doors': null, 'doors-open': [], 'their-slot': [], 'another-slot': [], brought: face, ended: null, removed: null },
  speaker: { 'before-doors': null, 'doors-open': [], 'their-slot': all, 'another-slot': [], brought: face, ended: null, removed: null },
  interpreter: { 'before-doors': null, 'doors-open': [], 'their-slot': [], 'another-slot': [], brought: [], ended: null, removed: null },
  recorder: { 'before-doors': null, 'doors-open': [], 'their-slot': [], 'another-slot': [], brought: face, ended: null, removed: null },
  attendee: { 'before-doors': null, 'doors-open': [], 'their-slot': [], 'another-slot': [], brought: face, ended: null, removed: null },
};
