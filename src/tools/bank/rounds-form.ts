import * as v from 'valibot';
import type { InterviewerId, RoundTexts } from '../../domain/interviewer.ts';
import { RATING_ITEMS } from '../../domain/rubric.ts';
import { fields, id, list, oneOf, words } from './form.ts';

/** One more than a loop has rounds, so that two loops need not bring the same people. */
const FEWEST_INTERVIEWERS = 6;
/** So many are offered at the end of a round. */
const FEWEST_IDEAS = 3;

const PATIENCE = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2] as const;

const interviewer = fields({
  id: v.pipe(
    id,
    v.transform((text) => text as InterviewerId),
  ),
  name: words(2),
  role: words(1, 5),
  manner: words(8, 30),
  favours: v.pipe(
    list(oneOf(RATING_ITEMS), 1, 3),
    v.check((items) => new Set(items).size === items.length, 'wanted each item once; found one twice'),
  ),
  patience: oneOf(PATIENCE),
  opens: words(15, 45),
  closes: v.pipe(
    words(10, 40),
    v.check(
      (text) => text.endsWith('?'),
      ({ input }) => `wanted a question mark at the end; found ${JSON.stringify(input.slice(-1))}`,
    ),
  ),
});

const opener = fields({ text: words(8, 40), plain: words(1, 25) });

/** What rounds.yaml must look like. */
export const roundsForm: v.GenericSchema<unknown, RoundTexts> = fields({
  interviewers: list(interviewer, FEWEST_INTERVIEWERS),
  openers: list(opener, 1),
  ideas: list(words(4, 14), FEWEST_IDEAS),
});
