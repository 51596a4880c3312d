import { isStrict, type Asked, type Interview } from './interview';
import { allowanceOf, itemOf } from './session';

/** Whether strict time to think ended while nobody was there: then nothing starts by itself. */
const isThinkingSleptOver = (interview: Interview, { prompt, until }: Asked): boolean =>
  isStrict(interview) && until === null && allowanceOf(interview.session.plan, prompt).thinking > 0;

/** What stands below the time to think. */
export function thinkingHint(interview: Interview, asked: Asked): string {
  if (isThinkingSleptOver(interview, asked))
    return 'The time to think ended while this device slept or the page was away. Nothing starts until you press Start answer.';
  if (isStrict(interview)) return 'When it is over, your answer starts by itself.';
  return `Nothing starts by itself. Begin when you ${readyWords(interview, asked)}.`;
}

function readyWords({ session }: Interview, { prompt }: Asked): string {
  const { kind } = itemOf(session.plan, prompt.item);
  if (kind === 'yours') return 'have a question in mind';
  return kind === 'question' && prompt.probe === null ? 'have one event in mind' : 'know your first sentence';
}

/** What is announced once the time to think is over. */
export function thoughtText(interview: Interview, asked: Asked): string {
  if (asked.until !== null || allowanceOf(interview.session.plan, asked.prompt).thinking === 0) return '';
  return isThinkingSleptOver(interview, asked)
    ? thinkingHint(interview, asked)
    : 'The time to think is over. Nothing starts by itself.';
}
