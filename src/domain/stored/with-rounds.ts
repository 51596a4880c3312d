import type { Step } from './migrate';
import type { Fields } from './version';

const fields = (of: unknown): Fields => of as Fields;
const list = (of: unknown): readonly Fields[] => of as readonly Fields[];

const band = (of: unknown): Fields | null => (of === null ? null : { ...fields(of), grace: 0 });
const allowance = (of: unknown): Fields => ({ ...fields(of), band: band(fields(of)['band']), limit: null });

/** Before there were rounds, an interview was a single one, asked by nobody in particular and rated as it went. */
function plan(of: unknown): Fields {
  const { timing, items, ...rest } = fields(of);
  return {
    ...rest,
    timing: {
      ...fields(timing),
      opening: allowance(fields(timing)['opening']),
      probe: allowance(fields(timing)['probe']),
    },
    ratings: 'question',
    rounds: [{ interviewer: null, isBarRaiser: false }],
    items: list(items).map((item) => ({ ...item, round: 0 })),
  };
}

const session = (of: unknown): Fields => ({ ...fields(of), plan: plan(fields(of)['plan']) });

/** Version 1 to 2: rounds, limits and the grace of lights. */
export const sessionWithRounds: Step = {
  from: 1,
  lift: (record) => ({ ...record, session: session(record['session']) }),
};

export const liveWithRounds: Step = {
  from: 1,
  lift: (record) => {
    if (record['live'] === null) return record;
    const live = fields(record['live']);
    const interview = fields(live['interview']);
    return {
      ...record,
      live: { ...live, interview: { ...interview, session: session(interview['session']), isHeld: false } },
    };
  },
};
