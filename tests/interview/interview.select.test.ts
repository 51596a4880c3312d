import { describe, expect, test } from 'vitest';
import { MINUTE, SECOND } from '../../src/domain/time';
import {
  roomOf,
  sceneKey,
  sceneOf,
  titleOfScene,
  whereOfScene,
  type Scene,
} from '../../src/interview/interview.select';
import {
  at,
  begun,
  interviewWith,
  oneQuestion,
  planWith,
  play,
  rated,
  seated,
  type TimelessEvent,
} from './interview.world';

async function setup(overrides: Parameters<typeof planWith>[0] = {}) {
  const actor = seated(interviewWith(await planWith(overrides)));
  const snapshot = () => actor.getSnapshot();
  const scene = () => sceneOf(snapshot());
  return {
    actor,
    snapshot,
    scene,
    context: () => snapshot().context,
    room: () => roomOf(snapshot()),
    key: () => sceneKey(scene()),
    where: () => whereOfScene(snapshot().context, scene()),
    title: () => titleOfScene(snapshot().context, scene()),
    run: (...events: readonly TimelessEvent[]) => play(actor, events),
  };
}

const kept: TimelessEvent = { type: 'entry.kept' };
const started: TimelessEvent = { type: 'answer.started' };
const finished: TimelessEvent = { type: 'answer.finished' };
const answered: readonly TimelessEvent[] = [started, finished, kept];
const skipped: readonly TimelessEvent[] = [{ type: 'probe.skipped' }, kept];

const oneRound = { format: 'custom', rounds: 1, questions: 2, probes: 0 } as const;
const twoRounds = { ...oneRound, rounds: 2, ratings: 'question' } as const;
const toBreak = [...begun, ...answered, ...rated, ...answered, ...rated];

/** A strict interview whose first answer ran out while nobody was there. */
async function held() {
  const world = await setup({ pressure: 'strict' });
  world.run(...begun, started);
  world.actor.send({ type: 'time.up', now: at(10 * MINUTE) });
  world.actor.send({ type: 'entry.kept', now: at(10 * MINUTE + SECOND) });
  return world;
}

describe('before the first question', () => {
  test('the briefing stands on a dark stage', async () => {
    const { scene, room, key, where, title } = await setup();
    expect(scene()).toEqual({ kind: 'briefing' });
    expect(room()).toBe('stage');
    expect(key()).toBe('briefing');
    expect(where()).toBe('Quick');
    expect(title()).toBe('Before you start');
  });

  test('calling for the question keeps that first, with the stage still dark', async () => {
    const { run, scene, room, key, where, title } = await setup();
    run({ type: 'interview.started' });
    expect(scene()).toEqual({ kind: 'keeping' });
    expect(room()).toBe('stage');
    expect(key()).toBe('keeping');
    expect(where()).toBe('Quick');
    expect(title()).toBe('Quick');
  });
});

describe('a question', () => {
  test('is asked on a dark stage, under its place in the interview', async () => {
    const { run, context, scene, room, key, where, title } = await setup();
    run(...begun);
    expect(scene()).toEqual({ kind: 'asking', asked: context().asked });
    expect(room()).toBe('stage');
    expect(key()).toBe('asking 0 opening');
    expect(where()).toBe('Question 1 of 3');
    expect(title()).toBe('Question 1 of 3');
  });

  test('is the same screen when its time to think is over and when it is said in plainer words', async () => {
    const { run, scene, key } = await setup();
    run(...begun, { type: 'time.up' }, { type: 'wording.changed' });
    expect(scene()).toMatchObject({ kind: 'asking', asked: { until: null, wording: 'plain' } });
    expect(key()).toBe('asking 0 opening');
  });

  test('is answered on a dark stage, on a screen of its own', async () => {
    const { run, context, scene, room, key, where, title } = await setup();
    run(...begun, started);
    expect(scene()).toEqual({ kind: 'answering', running: context().running });
    expect(room()).toBe('stage');
    expect(key()).toBe('answering 0 opening');
    expect(where()).toBe('Question 1 of 3');
    expect(title()).toBe('Your answer · Question 1 of 3');
  });

  test('stays the same screen while its answer is paused', async () => {
    const { run, scene, key } = await setup();
    run(...begun, started, { type: 'answer.paused' });
    expect(scene().kind).toBe('answering');
    expect(key()).toBe('answering 0 opening');
  });

  test('counts from the first to the last of them', async () => {
    const { run, key, where } = await setup();
    run(...begun, ...oneQuestion, ...rated);
    expect(where()).toBe('Question 2 of 3');
    expect(key()).toBe('asking 1 opening');
    run(...oneQuestion, ...rated, started);
    expect(where()).toBe('Question 3 of 3');
    expect(key()).toBe('answering 2 opening');
  });
});

describe('a follow-up', () => {
  test('is named behind its question, while it is asked and while it is answered', async () => {
    const { run, context, key, where, title } = await setup();
    run(...begun, ...answered);
    const probe = context().asked?.prompt.probe;
    expect(probe).toEqual(expect.any(Number));
    expect(key()).toBe(`asking 0 ${probe}`);
    expect(title()).toBe('Question 1 of 3 · Follow-up 1 of 1');
    run(started);
    expect(key()).toBe(`answering 0 ${probe}`);
    expect(where()).toBe('Question 1 of 3 · Follow-up 1 of 1');
    expect(title()).toBe('Your answer · Question 1 of 3 · Follow-up 1 of 1');
  });

  test('counts those before it, answered or skipped', async () => {
    const { run, where } = await setup({ ...oneRound, probes: 3 });
    run(...begun, ...answered);
    expect(where()).toBe('Question 1 of 2 · Follow-up 1 of 3');
    run(...answered);
    expect(where()).toBe('Question 1 of 2 · Follow-up 2 of 3');
    run(...skipped);
    expect(where()).toBe('Question 1 of 2 · Follow-up 3 of 3');
  });
});

describe('a framed round', () => {
  test('names its opener and the candidate’s own questions, and counts neither among the questions', async () => {
    const { run, where } = await setup({ format: 'round' });
    run(...begun);
    expect(where()).toBe('Opening');
    run(...answered);
    expect(where()).toBe('Question 1 of 3');
    const skipQuestion: readonly TimelessEvent[] = [{ type: 'question.skipped' }, kept];
    run(...skipQuestion, ...skipQuestion);
    expect(where()).toBe('Question 3 of 3');
    run(...skipQuestion);
    expect(where()).toBe('Your questions');
  });

  test('is named before its parts where there are several rounds', async () => {
    const { run, where, title } = await setup({ format: 'loop' });
    run(...begun);
    expect(where()).toBe('Round 1 of 5 · Opening');
    run(...answered, ...answered);
    expect(where()).toBe('Round 1 of 5 · Question 1 of 3 · Follow-up 1 of 5');
    expect(title()).toBe('Round 1 of 5 · Question 1 of 3 · Follow-up 1 of 5');
  });
});

describe('a round with fewer questions than the one before it', () => {
  test('counts its own alone', async () => {
    const plan = await planWith(twoRounds);
    const interview = interviewWith({ ...plan, items: plan.items.slice(0, -1) });
    const actor = seated(interview);
    play(actor, [...toBreak, { type: 'round.started' }, kept]);
    const { context } = actor.getSnapshot();
    expect(whereOfScene(context, sceneOf(actor.getSnapshot()))).toBe('Round 2 of 2 · Question 1 of 1');
  });
});

describe('what was just done', () => {
  test('is kept in the dark as long as there is something to ask', async () => {
    const { run, scene, room } = await setup();
    run(...begun, started, finished);
    expect(scene()).toEqual({ kind: 'keeping' });
    expect(room()).toBe('stage');
  });

  test('is kept with the lights up before a rating, and in the dark after one with a question to come', async () => {
    const { run, scene, room } = await setup();
    run(...begun, ...answered, started, finished);
    expect(scene()).toEqual({ kind: 'keeping' });
    expect(room()).toBe('house');
    run(kept, { type: 'rating.saved' });
    expect(scene()).toEqual({ kind: 'keeping' });
    expect(room()).toBe('stage');
  });

  test('is still being kept after a failure', async () => {
    const { run, scene } = await setup();
    run(...begun, started, finished, { type: 'entry.failed' });
    expect(scene()).toEqual({ kind: 'keeping' });
  });
});

describe('a rating', () => {
  test('is given with the lights up, under the question without its follow-ups', async () => {
    const { run, context, scene, room, key, where, title } = await setup();
    run(...begun, ...oneQuestion);
    expect(scene()).toEqual({ kind: 'rating', draft: context().draft });
    expect(room()).toBe('house');
    expect(key()).toBe('rating 0 gut');
    expect(where()).toBe('Question 1 of 3');
    expect(title()).toBe('Rate your answer · Question 1 of 3');
  });

  test('looks the same while it is made, and is another screen for another question', async () => {
    const { run, key } = await setup(oneRound);
    run(...begun, ...answered, ...answered);
    expect(key()).toBe('rating 0 gut');
    run({ type: 'change.written', text: 'Say the number.' });
    expect(key()).toBe('rating 0 gut');
    run(...rated);
    expect(key()).toBe('rating 1 gut');
  });

  test('is another screen as a second look', async () => {
    const { run, key, room, where, title } = await setup({ ...oneRound, questions: 1 });
    run(...begun, ...answered, ...rated, { type: 'rating.opened', item: 0, occasion: 'second-look' });
    expect(key()).toBe('rating 0 second-look');
    expect(room()).toBe('house');
    expect(where()).toBe('Question 1 of 1');
    expect(title()).toBe('Rate your answer · Question 1 of 1');
  });
});

describe('a break', () => {
  test('stands with the lights up before the round that comes', async () => {
    const { run, scene, room, key, where, title } = await setup(twoRounds);
    run(...toBreak);
    expect(scene()).toEqual({ kind: 'break', round: 1 });
    expect(room()).toBe('house');
    expect(key()).toBe('break');
    expect(where()).toBe('Before round 2 of 2');
    expect(title()).toBe('Break · Before round 2 of 2');
  });

  test('is come to with the lights up and left in the dark', async () => {
    const { run, room, where } = await setup(twoRounds);
    run(...toBreak.slice(0, -1));
    expect(room()).toBe('house');
    run(kept, { type: 'round.started' });
    expect(room()).toBe('stage');
    run(kept);
    expect(where()).toBe('Round 2 of 2 · Question 1 of 2');
  });
});

describe('an answer that ran out unattended', () => {
  test('holds the interview on a dark stage until the person says so', async () => {
    const { scene, room, key, where, title, run } = await held();
    expect(scene()).toEqual({ kind: 'held' });
    expect(room()).toBe('stage');
    expect(key()).toBe('held');
    expect(where()).toBe('Quick');
    expect(title()).toBe('Still there?');
    run({ type: 'hold.ended' });
    expect(scene().kind).toBe('asking');
  });
});

describe('the end', () => {
  const toDebrief = [...begun, ...answered, ...rated];

  test('is the debrief, with the lights up from the last keeping on', async () => {
    const { run, scene, room, key, where, title } = await setup({ ...oneRound, questions: 1 });
    run(...toDebrief.slice(0, -1));
    expect(scene()).toEqual({ kind: 'keeping' });
    expect(room()).toBe('house');
    run(kept);
    expect(scene()).toEqual({ kind: 'debrief' });
    expect(room()).toBe('house');
    expect(key()).toBe('debrief');
    expect(where()).toBe('Custom');
    expect(title()).toBe('Debrief');
  });

  test('is kept with the lights up, and then nothing stands there', async () => {
    const { run, scene, room, key, where, title } = await setup({ ...oneRound, questions: 1 });
    run(...toDebrief, { type: 'debrief.closed' });
    expect(scene()).toEqual({ kind: 'keeping' });
    expect(room()).toBe('house');
    run(kept);
    expect(scene()).toEqual({ kind: 'off' });
    expect(key()).toBe('off');
    expect(where()).toBe('Custom');
    expect(title()).toBe('Custom');
  });
});

describe('an interview that was left', () => {
  test('shows nothing, wherever it stood', async () => {
    const places: readonly (readonly TimelessEvent[])[] = [
      [],
      begun,
      [...begun, started],
      [...begun, ...oneQuestion],
    ];
    const scenes: Scene[] = [];
    for (const events of places) {
      const { run, scene } = await setup();
      run(...events, { type: 'interview.left' });
      scenes.push(scene());
    }
    expect(scenes).toEqual(places.map(() => ({ kind: 'off' })));
  });
});
