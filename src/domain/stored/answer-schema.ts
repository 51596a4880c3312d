import * as v from 'valibot';
import { PARTS, type Answer, type LogEvent, type Mark, type RunningAnswer } from '../answer';
import { difference, epochMs, instant, length } from './fields';
import { placed } from './placed';
import { schemaFor } from './schema-for';

const part = v.picklist(PARTS);

export const marksSchema = schemaFor<readonly Mark[]>()(v.array(v.object({ part, start: length })));

const event = schemaFor<LogEvent>()(
  v.variant('kind', [
    v.object({ kind: v.literal('started'), at: length }),
    v.object({ kind: v.literal('part'), at: length, part }),
    v.object({ kind: v.literal('parts-set'), at: length, marks: marksSchema }),
    v.object({ kind: v.literal('paused'), at: length }),
    v.object({ kind: v.literal('resumed'), at: length }),
    v.object({ kind: v.literal('extended'), at: length, by: length }),
    v.object({ kind: v.literal('noted'), at: length }),
    v.object({ kind: v.literal('slept'), at: length, by: difference }),
    v.object({ kind: v.literal('away'), at: length, lasting: length }),
    v.object({ kind: v.literal('finished'), at: length }),
    v.object({ kind: v.literal('ran-out'), at: length }),
  ]),
);

const log = v.pipe(
  schemaFor<readonly LogEvent[]>()(v.array(event)),
  placed((events) =>
    events.flatMap(({ at }, place) =>
      at < (events[place - 1]?.at ?? 0)
        ? [{ at: [place, 'at'], wanted: 'a time no earlier than the one before' }]
        : [],
    ),
  ),
);

const answerFields = { began: epochMs, log, note: v.string(), text: v.string() };

export const answerSchema = schemaFor<Answer>()(v.object(answerFields));

export const runningAnswerSchema = schemaFor<RunningAnswer>()(
  v.object({ ...answerFields, tie: v.object({ moment: instant, at: length }) }),
);
