import * as v from 'valibot';
import { PRINCIPLE_IDS } from '../principle';
import { defaultSettings, type Settings } from '../settings';
import { defaultSetup, FORMATS, LIMITS, MOST_DRILLED, RATING_TIMES, type Setup } from '../setup';
import { MODES, PRESSURES, THINKING_SECONDS } from '../timing';
import { questionId } from './fields';
import { schemaFor } from './schema-for';

const between = ({ least, most }: { readonly least: number; readonly most: number }) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

const setupSchema = schemaFor<Setup>()(
  v.object({
    format: v.fallback(v.picklist(FORMATS), defaultSetup.format),
    pressure: v.fallback(v.picklist(PRESSURES), defaultSetup.pressure),
    mode: v.fallback(v.picklist(MODES), defaultSetup.mode),
    principles: v.fallback(v.array(v.picklist(PRINCIPLE_IDS)), [...defaultSetup.principles]),
    pace: v.fallback(between(LIMITS.pace), defaultSetup.pace),
    thinking: v.fallback(v.picklist(THINKING_SECONDS), defaultSetup.thinking),
    timer: v.fallback(v.picklist(['shown', 'hidden']), defaultSetup.timer),
    showPrinciple: v.fallback(v.boolean(), defaultSetup.showPrinciple),
    notesAllowed: v.fallback(v.boolean(), defaultSetup.notesAllowed),
    readsAloud: v.fallback(v.boolean(), defaultSetup.readsAloud),
    ratings: v.fallback(v.picklist(RATING_TIMES), defaultSetup.ratings),
    drilled: v.fallback(v.pipe(v.array(questionId), v.maxLength(MOST_DRILLED)), []),
    rounds: v.fallback(between(LIMITS.rounds), defaultSetup.rounds),
    questions: v.fallback(between(LIMITS.questions), defaultSetup.questions),
    probes: v.fallback(between(LIMITS.probes), defaultSetup.probes),
  }),
);

/** A field that cannot be read falls back to its default; the others are kept. */
export const settingsSchema = schemaFor<Settings>()(
  v.object({
    setup: v.fallback(setupSchema, defaultSetup),
    keys: v.fallback(v.boolean(), defaultSettings.keys),
    interviewDate: v.fallback(v.nullable(v.pipe(v.string(), v.isoDate())), defaultSettings.interviewDate),
    showsPlan: v.fallback(v.boolean(), defaultSettings.showsPlan),
  }),
);
