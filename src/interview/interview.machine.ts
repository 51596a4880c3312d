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
import {
  changeAnswer,
  changeDraft,
  chooseScore,
  close,
  closeSecondLook,
  commit,
  endThinking,
  finishAnswer,
  goOn,
  guessPrinciple,
  isBegun,
  isSecondLook,
  moveMarks,
  noteJump,
  openRating,
  saveRating,
  skip,
  start,
  startAnswer,
  takeUp,
  toggleWording,
  voteLate,
  type Commitment,
  type Interview,
} from '../domain/interview';
import type { PrincipleId } from '../domain/principle';
import type { RatingItem, Score, Vote } from '../domain/rubric';
import type { Prompt } from '../domain/session';
import type { Instant, Ms } from '../domain/time';

interface Timed {
  readonly now: Instant;
}

export type InterviewEvent =
  /** Somebody sits down to it; `seen` is when it was last attended to. */
  | ({ readonly type: 'interview.entered'; readonly seen: Instant } & Timed)
  | { readonly type: 'interview.left' }
  | ({ readonly type: 'interview.started' } & Timed)
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
  | ({ readonly type: 'note.written'; readonly text: string } & Timed)
  | { readonly type: 'text.written'; readonly text: string }
  | ({ readonly type: 'clock.jumped'; readonly by: Ms } & Timed)
  | ({ readonly type: 'answer.finished' } & Timed)
  /** What was to be kept is on disk. */
  | ({ readonly type: 'entry.kept' } & Timed)
  | ({ readonly type: 'entry.failed' } & Timed)
  | ({ readonly type: 'marks.moved'; readonly prompt: Prompt; readonly marks: readonly Mark[] } & Timed)
  | { readonly type: 'score.chosen'; readonly item: RatingItem; readonly score: Score }
  | { readonly type: 'principle.guessed'; readonly principle: PrincipleId }
  | { readonly type: 'principle.shown' }
  | { readonly type: 'vote.chosen'; readonly vote: Vote }
  | { readonly type: 'change.written'; readonly text: string }
  | ({ readonly type: 'rating.saved' } & Timed)
  | { readonly type: 'look.started'; readonly item: number }
  | ({ readonly type: 'look.closed' } & Timed)
  | ({ readonly type: 'vote.given'; readonly vote: Vote } & Timed)
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
    isSecondLook: ({ context }) => isSecondLook(context),
  },
  actions: {
    takeUp: assign(({ context }, { seen, now }: { seen: Instant } & Timed) =>
      goOn(takeUp(context, seen, now), now),
    ),
    start: assign(({ context }, { now }: Timed) => start(context, now)),
    goOn: assign(({ context }, { now }: Timed) => goOn(context, now)),
    toggleWording: assign(({ context }) => toggleWording(context)),
    endThinking: assign(({ context }) => endThinking(context)),
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
    saveRating: assign(({ context }, { now }: Timed) => saveRating(context, now)),
    startLook: assign(({ context }, { item }: { item: number }) => openRating(context, item, 'second-look')),
    closeLook: assign(({ context }, { now }: Timed) => closeSecondLook(context, now)),
    voteLate: assign(({ context }, { vote, now }: { vote: Vote } & Timed) => voteLate(context, vote, now)),
    commit: assign(({ context }, { commitment }: { commitment: Commitment | null }) =>
      commit(context, commitment),
    ),
    close: assign(({ context }, { now }: Timed) => close(context, now)),
  },
});

/** The shell stores the session and says how it went; after one failed retry the run goes on with it in memory. */
const keepingThen = (target: '#interview.placing' | '#interview.done') =>
  keeper.createStateConfig({
    tags: ['stage', 'keeping'],
    initial: 'first',
    on: {
      'entry.kept': { target, actions: ['noteSaved', { type: 'goOn', params: ({ event }) => event }] },
    },
    states: {
      first: { on: { 'entry.failed': 'again' } },
      again: {
        on: {
          'entry.failed': {
            target,
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
  on: { 'interview.left': '.left' },
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
          on: { 'time.up': { actions: 'endThinking' } },
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
        'clock.jumped': { actions: { type: 'noteJump', params: ({ event }) => event } },
        'answer.finished': {
          target: 'keeping',
          actions: { type: 'finishAnswer', params: ({ event }) => event },
        },
      },
      states: {
        running: {
          always: { guard: 'isPaused', target: 'paused' },
          on: { 'answer.paused': { actions: { type: 'pause', params: ({ event }) => event } } },
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
    keeping: keepingThen('#interview.placing'),
    rating: {
      on: {
        'marks.moved': { actions: { type: 'moveMarks', params: ({ event }) => event } },
        'score.chosen': { actions: { type: 'chooseScore', params: ({ event }) => event } },
        'principle.guessed': { actions: { type: 'guess', params: ({ event }) => event } },
        'principle.shown': { actions: 'showPrinciple' },
        'vote.chosen': { actions: { type: 'chooseVote', params: ({ event }) => event } },
        'change.written': { actions: { type: 'writeChange', params: ({ event }) => event } },
        'rating.saved': { target: 'keeping', actions: { type: 'saveRating', params: ({ event }) => event } },
        'look.closed': {
          guard: 'isSecondLook',
          target: 'debrief',
          actions: { type: 'closeLook', params: ({ event }) => event },
        },
      },
    },
    debrief: {
      on: {
        'look.started': { target: 'rating', actions: { type: 'startLook', params: ({ event }) => event } },
        'vote.given': { actions: { type: 'voteLate', params: ({ event }) => event } },
        'commitment.chosen': { actions: { type: 'commit', params: ({ event }) => event } },
        'debrief.closed': { target: 'closing', actions: { type: 'close', params: ({ event }) => event } },
      },
    },
    closing: keepingThen('#interview.done'),
    done: { type: 'final' },
  },
});
