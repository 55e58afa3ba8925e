import type { ViewEvent } from '@plenary/contracts';
import { evolveMinutes } from '../minutes/evolve.ts';
import { evolvePeople } from '../people/evolve.ts';
import { evolveProgramme } from '../programme/evolve.ts';
import { evolveQna } from '../qna/evolve.ts';
import { evolveRunningOrder } from '../running-order/evolve.ts';
import { evolveStage } from '../stage/evolve.ts';
import type { Evolvers } from './rules.ts';
import type { SessionState } from './state.ts';

const evolvers: Evolvers<ViewEvent['type']> = {
  ...evolveProgramme,
  ...evolveRunningOrder,
  ...evolvePeople,
  ...evolveStage,
  ...evolveQna,
  ...evolveMinutes,
  'view.replaced': (_, event) => event.state as SessionState,
};

/** What the state is after an event: of the log (server) or of a viewer's stream (browser). Pure; never mutates `state`. */
export const evolve = (state: SessionState, event: ViewEvent): SessionState =>
  (evolvers[event.type] as (state: SessionState, event: ViewEvent) => SessionState)(state, event);
