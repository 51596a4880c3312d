import type { Answer } from './answer';
import { questionsOf } from './plan';
import { entriesOf, type Session } from './session';
import { MINUTE, type Ms } from './time';
import { capitalised, countText, numberText } from './words';

/** How long it took from the first question to the last rating: breaks, absences and jumps of the clock left out; `null` when it was not finished. */
export function durationOf({ entries }: Session): Ms | null {
  const end = entries.findIndex(({ kind }) => kind === 'finished');
  if (end < 0) return null;
  let time = 0;
  /** Since the last thing that the person did: time of the interview, unless a break turns out to lie there. */
  let since = 0;
  for (const [place, entry] of entries.slice(0, end + 1).entries()) {
    const passed = entry.at - (entries[place - 1]?.at ?? entry.at);
    if (entry.kind === 'round-started') since = 0;
    else if (entry.kind === 'resumed') since += passed - entry.lasting;
    else if (entry.kind === 'slept') since += passed - entry.by;
    // A vote can be given in a break.
    else if (entry.kind === 'voted') since += passed;
    else {
      time += Math.max(0, since + passed - (entry.kind === 'answered' ? jumpsIn(entry.answer) : 0));
      since = 0;
    }
  }
  return time;
}

const jumpsIn = ({ log }: Answer): Ms =>
  log.reduce((sum, event) => sum + (event.kind === 'slept' ? event.by : 0), 0);

/** «Three questions, three follow-ups, 14 minutes.» With several rounds, how many of them were begun. */
export function headlineOf(session: Session): string {
  if (session.isReal) return rememberedHeadline(session);
  const answered = entriesOf(session, 'answered');
  const openings = answered.filter(
    ({ item, probe }) => probe === null && session.plan.items[item]?.kind === 'question',
  ).length;
  const followUps = answered.filter(({ probe }) => probe !== null).length;
  const skipped = entriesOf(session, 'skipped').length;
  const duration = durationOf(session);
  const rounds = new Set(answered.map(({ item }) => session.plan.items[item]?.round)).size;
  const facts = [
    ...(session.plan.rounds.length > 1 ? [countText(rounds, 'round', 'rounds')] : []),
    countText(openings, 'question', 'questions'),
    ...(followUps > 0 ? [countText(followUps, 'follow-up', 'follow-ups')] : []),
    ...(skipped > 0 ? [`${numberText(skipped)} skipped`] : []),
    ...(duration === null ? [] : [minutesText(duration)]),
  ];
  return `${capitalised(facts.join(', '))}.`;
}

/** «Three questions, two follow-ups.» Nothing of it was timed. */
function rememberedHeadline({ plan }: Session): string {
  const questions = questionsOf(plan);
  const followUps = questions.reduce((sum, [, { question }]) => sum + question.ladder.length, 0);
  const facts = [
    countText(questions.length, 'question', 'questions'),
    ...(followUps > 0 ? [countText(followUps, 'follow-up', 'follow-ups')] : []),
  ];
  return `${capitalised(facts.join(', '))}.`;
}

function minutesText(length: Ms): string {
  const minutes = Math.round(length / MINUTE);
  if (minutes === 0) return 'less than a minute';
  const rest = `${minutes % 60} ${minutes % 60 === 1 ? 'minute' : 'minutes'}`;
  if (minutes < 60) return rest;
  const hours = Math.floor(minutes / 60);
  const whole = `${hours} ${hours === 1 ? 'hour' : 'hours'}`;
  return minutes % 60 === 0 ? whole : `${whole} ${rest}`;
}
