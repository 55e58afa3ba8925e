/** Who may do what. One permission an action; a role grants it; the server checks it at every call. */
export const ROLES = ['owner', 'host', 'moderator', 'speaker', 'interpreter', 'recorder', 'attendee'] as const;
export type Role = (typeof ROLES)[number];

const everyone: readonly Role[] = ROLES;
const hosts: readonly Role[] = ['owner', 'host'];
const moderators: readonly Role[] = ['owner', 'host', 'moderator'];
const recorders: readonly Role[] = ['owner', 'host', 'recorder'];

/** Permission → the roles that grant it in a session. `anyone` needs no seat at all. */
export const PERMISSIONS = {
  anyone: [],
  'organisation.manage': ['owner'],
  'session.create': ['owner'],
  'session.read': everyone,
  'programme.edit': hosts,
  'people.list': moderators,
  'people.manage': hosts,
  'running-order.drive': hosts,
  'stage.watch': everyone,
  'stage.manage': moderators,
  'materials.attach': ['owner', 'host', 'speaker'],
  'materials.remove': hosts,
  'qna.ask': everyone,
  'qna.vote': everyone,
  'qna.follow': everyone,
  'qna.translate': ['owner', 'host', 'moderator', 'interpreter'],
  'qna.moderate': moderators,
  'qna.answer': ['owner', 'host', 'moderator', 'speaker'],
  'minutes.write': recorders,
  'minutes.publish': recorders,
} as const satisfies Record<string, readonly Role[]>;
export type Permission = keyof typeof PERMISSIONS;

/** Does any of these roles grant the permission? */
export const grants = (roles: readonly Role[], permission: Permission): boolean =>
  permission === 'anyone' || (PERMISSIONS[permission] as readonly Role[]).some((role) => roles.includes(role));
