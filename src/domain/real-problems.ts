import { dayOfDate, type Day } from './calendar';
import { followUpsIn, isBlank, REAL_LIMITS, type RealInterview, type RealQuestion } from './real-interview';

/** Where something must be mended before a real interview can be saved, in the order of the form, and what. */
export interface RealProblem {
  readonly field: 'date' | 'description' | `${'text' | 'principle' | 'follow-ups'}-${number}`;
  readonly text: string;
}

/** `today`: no interview was after it. */
export function problemsInReal(real: RealInterview, today: Day): readonly RealProblem[] {
  return [
    ...dateProblems(real, today),
    ...tooLong('description', real.description, REAL_LIMITS.description),
    ...(real.questions.every(isBlank)
      ? [{ field: 'text-0', text: 'Write down at least one question.' } as const]
      : []),
    ...real.questions.flatMap((question, place) =>
      isBlank(question) ? [] : questionProblems(question, place),
    ),
  ];
}

function dateProblems({ date }: RealInterview, today: Day): readonly RealProblem[] {
  const day = date === null ? null : dayOfDate(date);
  if (day === null) return [{ field: 'date', text: 'Give the day of the interview.' }];
  return day > today
    ? [{ field: 'date', text: 'This day is still to come. Give the day on which the interview was.' }]
    : [];
}

function questionProblems(question: RealQuestion, place: number): readonly RealProblem[] {
  const followUps = followUpsIn(question);
  const longest = Math.max(0, ...followUps.map(({ length }) => length));
  return [
    ...(question.text.trim() === ''
      ? [{ field: `text-${place}`, text: 'Write what was asked, or remove this question.' } as const]
      : []),
    ...tooLong(`text-${place}`, question.text, REAL_LIMITS.text),
    ...(question.principle === null
      ? [{ field: `principle-${place}`, text: 'Choose the closest one; a guess will do.' } as const]
      : []),
    ...(followUps.length > REAL_LIMITS.followUps
      ? [
          {
            field: `follow-ups-${place}`,
            text: `At most ${REAL_LIMITS.followUps} follow-ups; these are ${followUps.length}.`,
          } as const,
        ]
      : []),
    ...(longest > REAL_LIMITS.followUp
      ? [
          {
            field: `follow-ups-${place}`,
            text: `At most ${REAL_LIMITS.followUp} characters a line; the longest has ${longest}.`,
          } as const,
        ]
      : []),
  ];
}

function tooLong(field: RealProblem['field'], text: string, most: number): readonly RealProblem[] {
  const { length } = text.trim();
  return length <= most ? [] : [{ field, text: `At most ${most} characters; this has ${length}.` }];
}
