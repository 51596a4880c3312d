import { assign, setup } from 'xstate';
import {
  isPaused,
  pause,
  pressPart,
  resume,
  setMarks,
  writeNote,
  writeText,
  type Mark,
  type Part,
} from '../domain/answer';
import { isBegun, isStrict, type Commitment, type Interview } from '../domain/interview';
import {
  changeAnswer,
  extend,
  finishAnswer,
  hasLimit,
  isSleptOver,
  moveMarks,
  noteJump,
  runOut,
} from '../domain/interview-answering';
import {
  endThinking,
  skip,
  startAnswer,
  startByItself,
  startRound,
  toggleWording,
} from '../domain/interview-asking';
import { close, commit, endHold, goOn, start, takeUp } from '../domain/interview-course';
import {
  changeDraft,
  chooseScore,
  closeRating,
  deferRating,
  giveVote,
  guessPrinciple,
  isLateRating,
  mayDefer,
  mayOpenRating,
  openRating,
  saveRating,
  tellStory,
} from '../domain/interview-rating';
import { placeOf } from '../domain/place';
import type { PrincipleId } from '../domain/principle';
import type { RatingItem, Score, Vote } from '../domain/rubric';
import type { Occasion, Prompt, ToldStory } from '../domain/session';
import type { Instant, Ms } from '../domain/time';

interface Timed {
  readonly now: Instant;
}

export type InterviewEvent =
  /** Somebody sits down to it; `seen` is when it was last attended to. */
  | ({ readonly type: 'interview.entered'; readonly seen: Instant } & Timed)
  | { readonly type: 'interview.left' }
  | ({ readonly type: 'interview.started' } & Timed)
  /** The break before a round is over. */
  | ({ readonly type: 'round.started' } & Timed)
  /** The person is back after an answer ran out unattended. */
  | ({ readonly type: 'hold.ended' } & Timed)
  | { readonly type: 'wording.changed' }
  | ({ readonly type: 'question.skipped' } & Timed)
  | ({ readonly type: 'probe.skipped' } & Timed)
  /** The running deadline has come. */
  | ({ readonly type: 'time.up' } & Timed)
  | ({ readonly type: 'answer.started' } & Timed)
  | ({ readonly type: 'part.pressed'; readonly part: Part } & Timed)
  | ({ readonly type: 'parts.set'; readonly marks: readonly Mark[] } & Timed)
  | ({ readonly type: 'answer.paused' } & Timed)
  | ({ readonly type: 'answer.resumed' } & Timed)
  | ({ readonly type: 'time.extended' } & Timed)
  | ({ readonly type: 'note.written'; readonly text: string } & Timed)
  | { readonly type: 'text.written'; readonly text: string }
  | ({ readonly type: 'clock.jumped'; readonly by: Ms } & Timed)
  | ({ readonly type: 'answer.finished' } & Timed)
  /** What was to be kept is on disk. */
  | ({ readonly type: 'entry.kept' } & Timed)
  | ({ readonly type: 'entry.failed' } & Timed)
  /** What could not be kept before is on disk after all. */
  | { readonly type: 'session.kept' }
  | ({ readonly type: 'marks.moved'; readonly prompt: Prompt; readonly marks: readonly Mark[] } & Timed)
  | { readonly type: 'score.chosen'; readonly item: RatingItem; readonly score: Score }
  | { readonly type: 'principle.guessed'; readonly principle: PrincipleId }
  | { readonly type: 'principle.shown' }
  | { readonly type: 'vote.chosen'; readonly vote: Vote }
  | { readonly type: 'change.written'; readonly text: string }
  | ({ readonly type: 'story.told'; readonly told: ToldStory | null } & Timed)
  | ({ readonly type: 'rating.saved' } & Timed)
  | ({ readonly type: 'rating.deferred' } & Timed)
  /** From the debrief: a second look, or a rating that was put off. */
  | { readonly type: 'rating.opened'; readonly item: number; readonly occasion: Occasion }
  | ({ readonly type: 'rating.closed' } & Timed)
  /** Apart from a rating; `item` is any question that it is about. */
  | ({ readonly type: 'vote.given'; readonly item: number; readonly vote: Vote } & Timed)
  | { readonly type: 'commitment.chosen'; readonly commitment: Commitment | null }
  | ({ readonly type: 'debrief.closed' } & Timed);

const keeper = setup({
  types: {
    context: {} as Interview,
    events: {} as InterviewEvent,
    input: {} as Interview,
    tags: {} as 'stage' | 'keeping',
  },
  guards: {
    isNew: ({ context }) => !isBegun(context),
    isAnswering: ({ context }) => context.running !== null,
    isAsking: ({ context }) => context.asked !== null,
    isRating: ({ context }) => context.draft !== null,
    isPaused: ({ context }) => context.running !== null && isPaused(context.running.answer),
    hasThought: ({ context }) => context.asked?.until === null,
    isOpeningAsked: ({ context }) => context.asked?.prompt.probe === null,
    isProbeAsked: ({ context }) => typeof context.asked?.prompt.probe === 'number',
    isHeld: ({ context }) => context.isHeld,
    isBreak: ({ context }) => placeOf(context.session).kind === 'break',
    mayPause: ({ context }) => !isStrict(context),
    hasLimit: ({ context }) => hasLimit(context),
    /** Strict time goes on by itself, unless nobody can have been there. */
    startsByItself: ({ context }, { now }: Timed) => isStrict(context) && !isSleptOver(context, now),
    isLateRating: ({ context }) => isLateRating(context),
    mayDefer: ({ context }) => mayDefer(context),
    mayOpenRating: ({ context }, { item, occasion }: { item: number; occasion: Occasion }) =>
      mayOpenRating(context, item, occasion),
  },
  actions: {
    takeUp: assign(({ context }, { seen, now }: { seen: Instant } & Timed) =>
      goOn(takeUp(context, seen, now), now),
    ),
    start: assign(({ context }, { now }: Timed) => start(context, now)),
    goOn: assign(({ context }, { now }: Timed) => goOn(context, now)),
    toggleWording: assign(({ context }) => toggleWording(context)),
    endThinking: assign(({ context }) => endThinking(context)),
    startRound: assign(({ context }, { now }: Timed) => startRound(context, now)),
    endHold: assign(({ context }, { now }: Timed) => goOn(endHold(context), now)),
    startByItself: assign(({ context }) => startByItself(context)),
    runOut: assign(({ context }, { now }: Timed) => runOut(context, now)),
    extend: assign(({ context }, { now }: Timed) => extend(context, now)),
    skip: assign(({ context }, { now }: Timed) => skip(context, now)),
    startAnswer: assign(({ context }, { now }: Timed) => startAnswer(context, now)),
    pressPart: assign(({ context }, { part, now }: { part: Part } & Timed) =>
      changeAnswer(context, (answer) => pressPart(answer, part, now)),
    ),
    setParts: assign(({ context }, { marks, now }: { marks: readonly Mark[] } & Timed) =>
      changeAnswer(context, (answer) => setMarks(answer, marks, now)),
    ),
    pause: assign(({ context }, { now }: Timed) => changeAnswer(context, (answer) => pause(answer, now))),
    resume: assign(({ context }, { now }: Timed) => changeAnswer(context, (answer) => resume(answer, now))),
    writeNote: assign(({ context }, { text, now }: { text: string } & Timed) =>
      changeAnswer(context, (answer) => writeNote(answer, text, now)),
    ),
    writeText: assign(({ context }, { text }: { text: string }) =>
      changeAnswer(context, (answer) => writeText(answer, text)),
    ),
    noteJump: assign(({ context }, { by, now }: { by: Ms } & Timed) => noteJump(context, by, now)),
    finishAnswer: assign(({ context }, { now }: Timed) => finishAnswer(context, now)),
    noteSaved: assign({ unsaved: false }),
    noteUnsaved: assign({ unsaved: true }),
    moveMarks: assign(
      ({ context }, { prompt, marks, now }: { prompt: Prompt; marks: readonly Mark[] } & Timed) =>
        moveMarks(context, prompt, marks, now),
    ),
    chooseScore: assign(({ context }, { item, score }: { item: RatingItem; score: Score }) =>
      chooseScore(context, item, score),
    ),
    guess: assign(({ context }, { principle }: { principle: PrincipleId }) =>
      guessPrinciple(context, principle),
    ),
    showPrinciple: assign(({ context }) => changeDraft(context, { isPrincipleShown: true })),
    chooseVote: assign(({ context }, { vote }: { vote: Vote }) => changeDraft(context, { vote })),
    writeChange: assign(({ context }, { text }: { text: string }) => changeDraft(context, { change: text })),
    tellStory: assign(({ context }, { told, now }: { told: ToldStory | null } & Timed) =>
      tellStory(context, told, now),
    ),
    saveRating: assign(({ context }, { now }: Timed) => saveRating(context, now)),
    deferRating: assign(({ context }, { now }: Timed) => deferRating(context, now)),
    openRating: assign(({ context }, { item, occasion }: { item: number; occasion: Occasion }) =>
      openRating(context, item, occasion),
    ),
    closeRating: assign(({ context }, { now }: Timed) => closeRating(context, now)),
    giveVote: assign(({ context }, { item, vote, now }: { item: number; vote: Vote } & Timed) =>
      giveVote(context, item, vote, now),
    ),
    commit: assign(({ context }, { commitment }: { commitment: Commitment | null }) =>
      commit(context, commitment),
    ),
    close: assign(({ context }, { now }: Timed) => close(context, now)),
  },
});

/**
 * The shell stores the session and says how it went; after one failed retry the run goes on with it in memory,
 * or, at the end, stays open lest it be lost.
 */
const keepingThen = (
  kept: '#interview.placing' | '#interview.done',
  failed: '#interview.placing' | '#interview.debrief',
) =>
  keeper.createStateConfig({
    tags: ['stage', 'keeping'],
    initial: 'first',
    on: {
      'entry.kept': {
        target: kept,
        actions: ['noteSaved', { type: 'goOn', params: ({ event }) => event }],
      },
    },
    states: {
      first: { on: { 'entry.failed': 'again' } },
      again: {
        on: {
          'entry.failed': {
            target: failed,
            actions: ['noteUnsaved', { type: 'goOn', params: ({ event }) => event }],
          },
        },
      },
    },
  });

/**
 * The run of a plan from its briefing to its debrief. It decides what may happen next and touches nothing:
 * time comes in with the events, what is to be stored and waited for is read off by the shell.
 * Where it stands follows from its context alone (`placing`), so it can be taken up from its record.
 */
export const interviewMachine = keeper.createMachine({
  id: 'interview',
  context: ({ input }) => input,
  initial: 'left',
  on: {
    'interview.left': '.left',
    'session.kept': { actions: 'noteSaved' },
    'clock.jumped': { actions: { type: 'noteJump', params: ({ event }) => event } },
  },
  states: {
    left: {
      on: {
        'interview.entered': { target: 'placing', actions: { type: 'takeUp', params: ({ event }) => event } },
      },
    },
    placing: {
      always: [
        { guard: 'isNew', target: 'briefing' },
        { guard: 'isAnswering', target: 'answering' },
        { guard: 'isAsking', target: 'asking' },
        { guard: 'isRating', target: 'rating' },
        { guard: 'isHeld', target: 'held' },
        { guard: 'isBreak', target: 'break' },
        { target: 'debrief' },
      ],
    },
    briefing: {
      tags: 'stage',
      on: {
        'interview.started': { target: 'keeping', actions: { type: 'start', params: ({ event }) => event } },
      },
    },
    asking: {
      tags: 'stage',
      initial: 'thinking',
      on: {
        'wording.changed': { actions: 'toggleWording' },
        'question.skipped': {
          guard: 'isOpeningAsked',
          target: 'keeping',
          actions: { type: 'skip', params: ({ event }) => event },
        },
        'probe.skipped': {
          guard: 'isProbeAsked',
          target: 'keeping',
          actions: { type: 'skip', params: ({ event }) => event },
        },
        'answer.started': {
          target: 'answering',
          actions: { type: 'startAnswer', params: ({ event }) => event },
        },
      },
      states: {
        thinking: {
          always: { guard: 'hasThought', target: 'ready' },
          on: {
            'time.up': [
              {
                guard: { type: 'startsByItself', params: ({ event }) => event },
                target: '#interview.answering',
                actions: 'startByItself',
              },
              { actions: 'endThinking' },
            ],
          },
        },
        ready: {},
      },
    },
    answering: {
      tags: 'stage',
      initial: 'running',
      on: {
        'part.pressed': { actions: { type: 'pressPart', params: ({ event }) => event } },
        'parts.set': { actions: { type: 'setParts', params: ({ event }) => event } },
        'note.written': { actions: { type: 'writeNote', params: ({ event }) => event } },
        'text.written': { actions: { type: 'writeText', params: ({ event }) => event } },
        'answer.finished': {
          target: 'keeping',
          actions: { type: 'finishAnswer', params: ({ event }) => event },
        },
      },
      states: {
        running: {
          always: { guard: 'isPaused', target: 'paused' },
          on: {
            'answer.paused': {
              guard: 'mayPause',
              actions: { type: 'pause', params: ({ event }) => event },
            },
            'time.extended': {
              guard: 'hasLimit',
              actions: { type: 'extend', params: ({ event }) => event },
            },
            'time.up': {
              guard: 'hasLimit',
              target: '#interview.keeping',
              actions: { type: 'runOut', params: ({ event }) => event },
            },
          },
        },
        paused: {
          on: {
            'answer.resumed': {
              target: 'running',
              actions: { type: 'resume', params: ({ event }) => event },
            },
          },
        },
      },
    },
    held: {
      tags: 'stage',
      on: {
        'hold.ended': { target: 'placing', actions: { type: 'endHold', params: ({ event }) => event } },
      },
    },
    keeping: keepingThen('#interview.placing', '#interview.placing'),
    rating: {
      on: {
        'marks.moved': { actions: { type: 'moveMarks', params: ({ event }) => event } },
        'score.chosen': { actions: { type: 'chooseScore', params: ({ event }) => event } },
        'principle.guessed': { actions: { type: 'guess', params: ({ event }) => event } },
        'principle.shown': { actions: 'showPrinciple' },
        'vote.chosen': { actions: { type: 'chooseVote', params: ({ event }) => event } },
        'change.written': { actions: { type: 'writeChange', params: ({ event }) => event } },
        'story.told': { actions: { type: 'tellStory', params: ({ event }) => event } },
        'rating.saved': { target: 'keeping', actions: { type: 'saveRating', params: ({ event }) => event } },
        'rating.deferred': {
          guard: 'mayDefer',
          target: 'keeping',
          actions: { type: 'deferRating', params: ({ event }) => event },
        },
        'rating.closed': {
          guard: 'isLateRating',
          target: 'debrief',
          actions: { type: 'closeRating', params: ({ event }) => event },
        },
      },
    },
    break: {
      on: {
        'vote.given': { actions: { type: 'giveVote', params: ({ event }) => event } },
        'round.started': { target: 'keeping', actions: { type: 'startRound', params: ({ event }) => event } },
      },
    },
    debrief: {
      on: {
        'rating.opened': {
          guard: { type: 'mayOpenRating', params: ({ event }) => event },
          target: 'rating',
          actions: { type: 'openRating', params: ({ event }) => event },
        },
        'vote.given': { actions: { type: 'giveVote', params: ({ event }) => event } },
        'commitment.chosen': { actions: { type: 'commit', params: ({ event }) => event } },
        'debrief.closed': { target: 'closing', actions: { type: 'close', params: ({ event }) => event } },
      },
    },
    closing: keepingThen('#interview.done', '#interview.debrief'),
    done: { type: 'final' },
  },
});
