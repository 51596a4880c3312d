import * as v from 'valibot';
import { parseCode, type InterviewCode } from '../interview-code';
import { PRINCIPLE_IDS } from '../principle';
import type { QuestionId } from '../question';
import { RATING_ITEMS, VOTES } from '../rubric';
import { OUTCOMES, type SessionId } from '../session';
import type { StoryId } from '../story';
import type { EpochMs, Instant, MonoMs } from '../time';
import { schemaFor } from './schema-for';

/** The farthest from 1970 that a date can be shown (ECMAScript, Time Values). */
const FARTHEST = 8.64e15;

const isNumber = (input: unknown): input is number => typeof input === 'number' && Number.isFinite(input);
export const isWords = (input: unknown): boolean => typeof input === 'string' && input.trim() !== '';

export const epochMs = v.custom<EpochMs>(
  (input) => isNumber(input) && Math.abs(input) <= FARTHEST,
  'a moment in milliseconds since 1970',
);

export const instant = schemaFor<Instant>()(
  v.object({ wall: epochMs, mono: v.custom<MonoMs>(isNumber, 'a number of milliseconds') }),
);

/** Milliseconds that may be fewer than none. */
export const difference = v.custom<number>(isNumber, 'a number of milliseconds');
export const length = v.custom<number>((input) => isNumber(input) && input >= 0, '0 or more milliseconds');
export const factor = v.custom<number>((input) => isNumber(input) && input >= 0, 'a number from 0');
export const whole = v.custom<number>(
  (input) => Number.isSafeInteger(input) && Number(input) >= 0,
  'a whole number from 0',
);

export const sessionId = v.custom<SessionId>(isWords, 'the id of a session');
export const storyId = v.custom<StoryId>(isWords, 'the id of a story');
export const questionId = v.custom<QuestionId>(isWords, 'the id of a question');
export const interviewCode = v.custom<InterviewCode>(
  (input) => typeof input === 'string' && parseCode(input) === input,
  'an interview code',
);

export const principleId = v.picklist(PRINCIPLE_IDS, 'one of the principles');
export const ratingItem = v.picklist(RATING_ITEMS, 'one of the rating items');
export const vote = v.picklist(VOTES, 'one of the votes');
export const outcome = v.picklist(OUTCOMES, 'one of the outcomes');
