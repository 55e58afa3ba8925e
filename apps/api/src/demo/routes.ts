import { fail, ok } from '@plenary/contracts';
import { HOME } from '../features/organisation/service.ts';
import { defineRoute, type Route } from '../http/route.ts';
import type { Demo } from './demo.ts';

export const demoRoutes = (demo: Demo): Route[] => [
  defineRoute({
    method: 'post',
    path: '/api/v1/demo/remove',
    permission: 'organisation.manage',
    summary: 'Takes the demonstration away for good; sessions of the organisation’s own stay',
    async handler({ actor }) {
      if (!actor.account?.organisationIds.includes(HOME)) return fail('not-found');
      await demo.remove();
      return ok(null);
    },
  }),
];
