import { LIMITS, localizedRequired } from '@plenary/contracts';
import * as z from 'zod';
import { defineRoute, type Route } from '../../http/route.ts';
import type { OrganisationHouse } from './service.ts';

export const organisationRoutes = (house: OrganisationHouse): Route[] => [
  defineRoute({
    method: 'get',
    path: '/api/v1/organisation',
    permission: 'organisation.manage',
    summary: 'The organisation that the caller owns',
    handler: ({ actor }) => house.byId(actor.account?.organisationIds[0]),
  }),
  defineRoute({
    method: 'patch',
    path: '/api/v1/organisation',
    permission: 'organisation.manage',
    summary: 'Renames the organisation, in as many languages as are given',
    body: z.object({ name: localizedRequired(LIMITS.affiliation) }),
    handler: ({ actor, body }) => house.rename(actor.account?.organisationIds[0], body.name),
  }),
];
