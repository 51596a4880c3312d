import * as v from 'valibot';
import type { Asked, Commitment, Interview, Running } from '../interview';
import { runningAnswerSchema } from './answer-schema';
import { instant, length, ratingItem } from './fields';
import { placed } from './placed';
import { below, promptFaults, promptSchema, wordingSchema } from './prompt-schema';
import { draftSchema } from './rating-schema';
import { schemaFor } from './schema-for';
import { sessionSchema } from './session-schema';

const asked = schemaFor<Asked>()(
  v.object({ prompt: promptSchema, wording: wordingSchema, since: instant, until: v.nullable(instant) }),
);

const running = schemaFor<Running>()(
  v.object({ prompt: promptSchema, wording: wordingSchema, thought: length, answer: runningAnswerSchema }),
);

const commitment = schemaFor<Commitment>()(v.object({ text: v.string(), from: v.nullable(ratingItem) }));

export const interviewSchema = schemaFor<Interview>()(
  v.pipe(
    v.object({
      session: sessionSchema,
      asked: v.nullable(asked),
      running: v.nullable(running),
      draft: v.nullable(draftSchema),
      commitment: v.nullable(commitment),
      isHeld: v.boolean(),
      unsaved: v.boolean(),
    }),
    placed((interview) => [
      ...(interview.asked === null
        ? []
        : below(promptFaults(interview.session.plan, interview.asked.prompt), 'asked', 'prompt')),
      ...(interview.running === null
        ? []
        : below(promptFaults(interview.session.plan, interview.running.prompt), 'running', 'prompt')),
      ...(interview.draft === null
        ? []
        : below(promptFaults(interview.session.plan, interview.draft), 'draft')),
    ]),
  ),
);
