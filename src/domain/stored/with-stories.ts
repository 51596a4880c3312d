import type { Step } from './migrate';
import type { Fields } from './version';

const fields = (of: unknown): Fields => of as Fields;

/** Before, no story stood beside a question. */
const session = (of: unknown): Fields => ({
  ...fields(of),
  plan: { ...fields(fields(of)['plan']), notesAllowed: false },
});

/** Version 2 to 3: an entry may name a story, of which there was none before. */
export const sessionWithStories: Step = {
  from: 2,
  lift: (record) => ({ ...record, session: session(record['session']) }),
};

export const liveWithStories: Step = {
  from: 2,
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
