import { createMaterials } from '../features/materials/service.ts';
import { createMinutes } from '../features/minutes/service.ts';
import { createProceedings } from '../features/proceedings/service.ts';
import { createSessions } from '../features/sessions/service.ts';
import { createSessionLog } from '../log/session-log.ts';
import type { DemoParts } from './demo.ts';

/**
 * The services that people's commands go through, with a clock that can be set: what the demonstration shows as done last month is
 * done by the same code, at another time.
 */
export function openStage({ entries, heads, minutesRepository, pages, files, store, organisationName, logger, newId }: DemoParts) {
  let time = 0;
  const now = () => time;
  const log = createSessionLog({ repository: entries, now, logger });
  const sessions = createSessions({ log, heads });
  const minutes = createMinutes({ repository: minutesRepository, log, logger, now, newId });
  const proceedings = createProceedings({ pages, log, sessions, minutes, organisation: organisationName, now });
  const materials = createMaterials({ log, files, store, now, published: async () => false });
  return {
    log,
    sessions,
    minutes,
    proceedings,
    materials,
    store,
    setTime(at: number) {
      time = at;
    },
    async close() {
      await minutes.close();
      await log.close();
    },
  };
}
export type Stage = ReturnType<typeof openStage>;
