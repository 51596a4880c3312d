import { withKept, openInterview, type Interview, type RatingDraft } from './interview';
import { isRatable, isRatingOwed, placeOf } from './place';
import type { PrincipleId } from './principle';
import { NOT_RATED, RATING_ITEMS, type RatingItem, type Score, type Vote } from './rubric';
import { ratingOf, withEntries, type Entry, type Occasion, type Scores, type ToldStory } from './session';
import { storyAt } from './telling';
import type { Instant } from './time';
import { ballotsOf, isVoteDue, voteOn } from './votes';

/** Whether the rating that is open was called for from the debrief: it goes back there. */
export const isLateRating = ({ session, draft }: Interview): boolean =>
  draft !== null && placeOf(session).kind === 'debrief';

/** Opens a rating. One that was put off half-way goes on with what was chosen then. */
export function openRating(interview: Interview, item: number, occasion: Occasion): Interview {
  const { session } = interview;
  const begun = occasion === 'gut' ? ratingOf(session, item, 'gut') : undefined;
  return {
    ...interview,
    draft: {
      item,
      occasion,
      scores: begun === undefined ? {} : chosenScores(begun.scores),
      guess: begun?.guess ?? null,
      isPrincipleShown:
        session.plan.showPrinciple || occasion === 'second-look' || placeOf(session).kind === 'debrief',
      vote: null,
      change: begun?.change ?? '',
    },
  };
}

const chosenScores = (scores: Scores): RatingDraft['scores'] =>
  Object.fromEntries(Object.entries(scores).filter(([, score]) => score.kind === 'rated'));

export const changeDraft = (interview: Interview, change: Partial<RatingDraft>): Interview =>
  interview.draft === null ? interview : { ...interview, draft: { ...interview.draft, ...change } };

export const chooseScore = (interview: Interview, item: RatingItem, score: Score): Interview =>
  interview.draft === null
    ? interview
    : changeDraft(interview, { scores: { ...interview.draft.scores, [item]: score } });

/** Naming a principle is a guess, and shows which one it was. */
export const guessPrinciple = (interview: Interview, guess: PrincipleId): Interview =>
  changeDraft(interview, { guess, isPrincipleShown: true });

/** Says which story the answers told that are being rated; `null` takes that back. */
export function tellStory(interview: Interview, told: ToldStory | null, now: Instant): Interview {
  const { session, draft } = interview;
  if (draft === null || storyAt(session, draft.item)?.story === told?.story) return interview;
  const entry: Entry = { kind: 'story-told', at: now.wall, item: draft.item, told };
  return { ...interview, session: withEntries(session, entry) };
}

/** Goes back to the debrief. What was rated or written until then is kept as a rating. */
export const closeRating = (interview: Interview, now: Instant): Interview =>
  interview.draft === null || isUntouched(interview)
    ? { ...interview, draft: null }
    : saveRating(interview, now);

/** From the debrief: any answered question may be looked at again; one at once only as long as that is owed. */
export const mayOpenRating = ({ session }: Interview, item: number, occasion: Occasion): boolean =>
  occasion === 'gut' ? isRatingOwed(session, item) : isRatable(session, item);

/** In a quick run and a drill a rating is a minute's work at once; second looks and late ratings are closed instead. */
export const mayDefer = (interview: Interview): boolean => {
  const { format } = interview.session.plan;
  return format !== 'quick' && format !== 'drill' && !isLateRating(interview);
};

/** Puts the rating off. What was rated or written until then is kept with it. */
export function deferRating(interview: Interview, now: Instant): Interview {
  const { draft } = interview;
  if (draft === null) return interview;
  const deferred: Entry = { kind: 'deferred', at: now.wall, item: draft.item };
  const begun = isUntouched(interview) ? [] : ratingEntries(draft, now);
  return withKept({ ...interview, draft: null }, ...begun, deferred);
}

export function saveRating(interview: Interview, now: Instant): Interview {
  const { draft } = interview;
  return draft === null ? interview : withKept({ ...interview, draft: null }, ...ratingEntries(draft, now));
}

function ratingEntries({ item, occasion, scores, guess, change, vote }: RatingDraft, now: Instant): Entry[] {
  const rating: Entry = {
    kind: 'rated',
    at: now.wall,
    item,
    rater: 'self',
    occasion,
    scores: wholeScores(scores),
    guess,
    change,
  };
  return vote === null ? [rating] : [rating, { kind: 'voted', at: now.wall, item, vote }];
}

const wholeScores = (scores: RatingDraft['scores']): Scores =>
  Object.fromEntries(RATING_ITEMS.map((item) => [item, scores[item] ?? NOT_RATED])) as Scores;

/** Whether the rating that is open asks for a vote. */
export const isVoteAsked = ({ session, draft }: Interview): boolean =>
  draft !== null && draft.occasion === 'gut' && isVoteDue(session, draft.item);

/** A vote given apart from a rating: in a break or at the end. `item` is any question that it is about. */
export function giveVote(interview: Interview, item: number, vote: Vote, now: Instant): Interview {
  const { session } = interview;
  const ballot = ballotsOf(session.plan).find(({ questions }) => questions.includes(item));
  if (ballot === undefined || voteOn(session, ballot) === vote) return interview;
  return { ...interview, session: withEntries(session, { kind: 'voted', at: now.wall, item, vote }) };
}

/** Whether nothing was done to the rating that is open. */
export function isUntouched({ session, draft }: Interview): boolean {
  if (draft === null) return true;
  const { scores, guess, vote, change } =
    openRating(openInterview(session), draft.item, draft.occasion).draft ?? draft;
  return (
    vote === draft.vote &&
    guess === draft.guess &&
    change.trim() === draft.change.trim() &&
    Object.keys(scores).length === Object.keys(draft.scores).length &&
    JSON.stringify(wholeScores(scores)) === JSON.stringify(wholeScores(draft.scores))
  );
}
