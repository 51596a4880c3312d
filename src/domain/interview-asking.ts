import { begin } from './answer';
import { withKept, type Interview } from './interview';
import { placeOf } from './place';
import { allowanceOf, type Prompt } from './session';
import { between, later, type Instant } from './time';

/** Ends the break before the round that comes next. */
export function startRound(interview: Interview, now: Instant): Interview {
  const place = placeOf(interview.session);
  if (place.kind !== 'break') return interview;
  return withKept(interview, { kind: 'round-started', at: now.wall, round: place.round });
}

/** Puts a prompt on the screen, with its time to think. */
export function ask(interview: Interview, prompt: Prompt, now: Instant): Interview {
  const { thinking } = allowanceOf(interview.session.plan, prompt);
  const until = thinking > 0 ? later(now, thinking) : null;
  return { ...interview, asked: { prompt, wording: 'usual', since: now, until } };
}

export const endThinking = (interview: Interview): Interview =>
  interview.asked === null ? interview : { ...interview, asked: { ...interview.asked, until: null } };

export function toggleWording(interview: Interview): Interview {
  const { asked } = interview;
  if (asked === null) return interview;
  return { ...interview, asked: { ...asked, wording: asked.wording === 'usual' ? 'plain' : 'usual' } };
}

export function startAnswer(interview: Interview, now: Instant): Interview {
  const { asked } = interview;
  if (asked === null) return interview;
  const { prompt, wording, since } = asked;
  return {
    ...interview,
    asked: null,
    running: { prompt, wording, thought: between(since, now), answer: begin(now) },
  };
}

/** The time to think ran out into the answer: it begins at that moment, not when it was noticed. */
export const startByItself = (interview: Interview): Interview =>
  interview.asked?.until ? startAnswer(interview, interview.asked.until) : interview;

/** Skips what is asked: a follow-up alone, or a question with all its follow-ups. */
export function skip(interview: Interview, now: Instant): Interview {
  if (interview.asked === null) return interview;
  const { prompt } = interview.asked;
  return withKept({ ...interview, asked: null }, { kind: 'skipped', at: now.wall, ...prompt });
}
