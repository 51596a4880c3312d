import { questionsOf } from '../domain/plan';
import type { Session } from '../domain/session';
import type { Ports } from '../ports/ports';
import { answerScreen, keptOnHome, keySheet, screensAfterAnswer } from './later';

/** From here on an interview needs no network. A failure shows where it matters, with a way to try again. */
export async function fetchAhead(
  {
    archives,
    bank,
    live,
    sessions,
    stories,
  }: Pick<Ports, 'archives' | 'bank' | 'live' | 'sessions' | 'stories'>,
  { id, plan }: Session,
): Promise<void> {
  const principles = new Set(questionsOf(plan).map(([, { question }]) => question.principle));
  const chunks = [...principles].map((principle) => () => bank.chunk(principle));
  // What was kept is read for the sake of what reads it.
  const loads = [
    answerScreen,
    screensAfterAnswer,
    bank.rubric,
    () => sessions.load(id),
    live.load,
    stories,
    archives,
  ];
  for (const load of [...loads, ...chunks, keySheet, keptOnHome]) await load().catch(() => undefined);
}
