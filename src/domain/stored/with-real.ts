import type { Step } from './migrate';
import type { Fields } from './version';

const fields = (of: unknown): Fields => of as Fields;

/** Before, every session was held here. */
const session = (of: unknown): Fields => ({ ...fields(of), isReal: false });

/** Version 3 to 4: a session may be a real interview, written down afterwards. */
export const sessionWithReal: Step = {
  from: 3,
  lift: (record) => ({ ...record, session: session(record['session']) }),
};

export const liveWithReal: Step = {
  from: 3,
  lift: (record) => {
    if (record['live'] === null) return record;
    const live = fields(record['live']);
    const interview = fields(live['interview']);
    return {
      ...record,
      live: { ...live, interview: { ...interview, session: session(interview['session']) } },
    };
  },
};
