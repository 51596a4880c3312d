import { createActor } from 'xstate';
import type { StoryDrill } from '../../src/domain/story-drill';
import type { StoryId } from '../../src/domain/story';
import { drillMachine, type DrillEvent } from '../../src/interview/drill.machine';
import type { Instant } from '../../src/domain/time';
import { at } from './interview.world';

export const oven = 'story-oven' as StoryId;
const saw = 'story-saw' as StoryId;

/** All that may happen to a drill, at one moment. */
export const drillEvents = (now: Instant): readonly DrillEvent[] => [
  { type: 'drill.started', now },
  { type: 'story.picked', story: oven, now },
  { type: 'story.picked', story: saw, now },
  { type: 'none.picked', now },
  { type: 'time.up', now },
  { type: 'drill.left', now },
];

export const drilling = (drill: StoryDrill) => createActor(drillMachine, { input: drill }).start();

/** One that stands at its first question since `at(0)`. */
export function begun(drill: StoryDrill) {
  const actor = drilling(drill);
  actor.send({ type: 'drill.started', now: at(0) });
  return actor;
}
