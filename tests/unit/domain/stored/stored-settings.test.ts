import { describe, expect, test } from 'vitest';
import type { QuestionId } from '../../../../src/domain/question';
import { defaultSettings, type Settings } from '../../../../src/domain/settings';
import { MOST_DRILLED } from '../../../../src/domain/setup';
import { packSettings } from '../../../../src/domain/stored/pack';
import { parseSettings } from '../../../../src/domain/stored/stored-settings';
import { placesIn, withoutPlace, withPlace } from '../../../fixtures/damage';

const chosen: Settings = {
  setup: {
    format: 'custom',
    pressure: 'untimed',
    mode: 'writing',
    principles: ['frugality', 'dive-deep'],
    pace: 2,
    thinking: 60,
    timer: 'hidden',
    showPrinciple: true,
    notesAllowed: true,
    readsAloud: true,
    ratings: 'question',
    drilled: ['open-task-success' as QuestionId, 'odd-figure-mistake' as QuestionId],
    rounds: 4,
    questions: 5,
    probes: 0,
  },
  keys: false,
  interviewDate: '2026-12-04',
  showsPlan: false,
};

describe('stored settings', () => {
  test('come back as they were', () => {
    expect(parseSettings(structuredClone(packSettings(chosen)))).toEqual({ kind: 'found', settings: chosen });
  });

  test.each(Object.keys(chosen.setup) as (keyof Settings['setup'])[])(
    'fall back for %s alone when that cannot be read',
    (field) => {
      const settings = { ...chosen, setup: { ...chosen.setup, [field]: defaultSettings.setup[field] } };
      const place = ['settings', 'setup', field];
      for (const damaged of [
        withPlace(packSettings(chosen), place, 'junk'),
        withoutPlace(packSettings(chosen), place),
      ])
        expect(parseSettings(damaged)).toEqual({ kind: 'found', settings });
    },
  );

  test('fall back for the whole set-up when it is lost, and keep the rest', () => {
    expect(parseSettings(withoutPlace(packSettings(chosen), ['settings', 'setup']))).toEqual({
      kind: 'found',
      settings: { ...chosen, setup: defaultSettings.setup },
    });
  });

  test.each([
    ['pace', 0.5],
    ['pace', 11],
    ['pace', 1.5],
    ['rounds', 0],
    ['rounds', 6],
    ['ratings', 'never'],
    ['format', 'marathon'],
    ['pressure', 'gentle'],
    ['drilled', ['']],
    ['drilled', Array.from({ length: MOST_DRILLED + 1 }, (_, place) => `question-${place}`)],
    ['questions', 0],
    ['questions', 2.5],
    ['probes', 7],
    ['thinking', 30],
    ['principles', ['luck']],
  ] as const)('fall back when %s is %j, which is outside its range', (field, value) => {
    const parsed = parseSettings(withPlace(packSettings(chosen), ['settings', 'setup', field], value));
    expect(parsed).toEqual({
      kind: 'found',
      settings: { ...chosen, setup: { ...chosen.setup, [field]: defaultSettings.setup[field] } },
    });
  });

  test('from before there were rounds keep what they have, and the rest falls back', () => {
    const { readsAloud, ratings, drilled, rounds, ...before } = chosen.setup;
    const stored = { version: 1, settings: { ...chosen, setup: before } };
    const { setup: usual } = defaultSettings;
    expect([readsAloud, ratings, drilled.length, rounds]).toEqual([true, 'question', 2, 4]);
    expect(parseSettings(stored)).toEqual({
      kind: 'found',
      settings: {
        ...chosen,
        setup: {
          ...before,
          readsAloud: usual.readsAloud,
          ratings: usual.ratings,
          drilled: usual.drilled,
          rounds: usual.rounds,
        },
      },
    });
  });

  test.each(['2026-13-01', '4 December', '', 20261204, undefined])(
    'name no interview date when it is %j, and keep the rest',
    (date) => {
      const stored = withPlace(packSettings(chosen), ['settings', 'interviewDate'], date);
      expect(parseSettings(stored)).toEqual({ kind: 'found', settings: { ...chosen, interviewDate: null } });
    },
  );

  test('from before there was an interview date have none, and would show its plan', () => {
    const { setup, keys } = chosen;
    expect(parseSettings({ version: 1, settings: { setup, keys } })).toEqual({
      kind: 'found',
      settings: { ...defaultSettings, setup, keys },
    });
  });

  test('of a newer version are a value', () => {
    expect(parseSettings({ ...packSettings(chosen), version: 2 })).toEqual({ kind: 'newer' });
  });

  test('have no place that is not checked', () => {
    for (const place of placesIn(packSettings(chosen)).filter(({ length }) => length > 1)) {
      const parsed = parseSettings(withPlace(packSettings(chosen), place, 'junk'));
      expect(parsed).not.toEqual({ kind: 'found', settings: chosen });
    }
  });
});
