import { assign, setup } from 'xstate';
import { isDrillBegun, type StoryDrill } from '../domain/story-drill';
import {
  askedIn,
  endDrill,
  isDue,
  isSleptOver,
  isTooSoon,
  pickStory,
  runOutOfTime,
  startDrill,
  type DrillRun,
} from '../domain/story-drill-run';
import type { StoryId } from '../domain/story';
import type { Instant } from '../domain/time';

interface Timed {
  readonly now: Instant;
}

export type DrillEvent =
  | ({ readonly type: 'drill.started' } & Timed)
  | ({ readonly type: 'story.picked'; readonly story: StoryId } & Timed)
  /** No story comes to mind. */
  | ({ readonly type: 'none.picked' } & Timed)
  /** The running deadline has come. */
  | ({ readonly type: 'time.up' } & Timed)
  | ({ readonly type: 'drill.left' } & Timed);

const drills = setup({
  types: {
    context: {} as DrillRun,
    events: {} as DrillEvent,
    input: {} as StoryDrill,
  },
  guards: {
    isBegun: ({ context }) => isDrillBegun(context.drill),
    isOver: ({ context }) => askedIn(context) === null,
    isDue: ({ context }, { now }: Timed) => isDue(context, now),
    isSleptOver: ({ context }, { now }: Timed) => isSleptOver(context, now),
    mayPick: ({ context }, { now }: Timed) => !isTooSoon(context, now),
  },
  actions: {
    start: assign(({ context }, { now }: Timed) => startDrill(context, now)),
    pick: assign(({ context }, { story, now }: { story: StoryId } & Timed) => pickStory(context, story, now)),
    pickNone: assign(({ context }, { now }: Timed) => pickStory(context, null, now)),
    runOut: assign(({ context }, { now }: Timed) => runOutOfTime(context, now)),
    noteSleep: assign(({ context }, { now }: Timed) => endDrill(context, 'slept', now)),
    leave: assign(({ context }, { now }: Timed) => endDrill(context, 'left', now)),
  },
});

/**
 * A story drill from its start to its results. Pure, as the interview's machine: time comes in with the events, and what
 * is to be stored and waited for is read off its context. A drill of which something is kept is done: it is never gone
 * on with by another page, as nobody can tell how long the question stood there.
 */
export const drillMachine = drills.createMachine({
  id: 'drill',
  context: ({ input }) => ({ drill: input, asked: null }),
  initial: 'placing',
  states: {
    placing: { always: [{ guard: 'isBegun', target: 'done' }, { target: 'ready' }] },
    ready: {
      on: {
        'drill.started': { target: 'picking', actions: { type: 'start', params: ({ event }) => event } },
        'drill.left': 'left',
      },
    },
    picking: {
      always: { guard: 'isOver', target: 'done' },
      on: {
        'story.picked': [
          {
            guard: { type: 'isSleptOver', params: ({ event }) => event },
            target: 'done',
            actions: { type: 'noteSleep', params: ({ event }) => event },
          },
          {
            guard: { type: 'mayPick', params: ({ event }) => event },
            actions: { type: 'pick', params: ({ event }) => event },
          },
        ],
        'none.picked': [
          {
            guard: { type: 'isSleptOver', params: ({ event }) => event },
            target: 'done',
            actions: { type: 'noteSleep', params: ({ event }) => event },
          },
          {
            guard: { type: 'mayPick', params: ({ event }) => event },
            actions: { type: 'pickNone', params: ({ event }) => event },
          },
        ],
        'time.up': [
          {
            guard: { type: 'isSleptOver', params: ({ event }) => event },
            target: 'done',
            actions: { type: 'noteSleep', params: ({ event }) => event },
          },
          {
            guard: { type: 'isDue', params: ({ event }) => event },
            actions: { type: 'runOut', params: ({ event }) => event },
          },
        ],
        'drill.left': { target: 'left', actions: { type: 'leave', params: ({ event }) => event } },
      },
    },
    done: { type: 'final' },
    left: { type: 'final' },
  },
});
