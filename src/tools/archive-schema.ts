import { toJsonSchema, type ConversionConfig } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { answerSchema, marksSchema } from '../domain/stored/answer-schema';
import { endSchema, headerSchema } from '../domain/stored/archive-schema';
import { drillSchema } from '../domain/stored/drill-schema';
import { instant } from '../domain/stored/fields';
import { interviewSchema } from '../domain/stored/interview-schema';
import { bookmarksSchema, draftSchema, ownQuestionSchema } from '../domain/stored/own-schema';
import { planSchema } from '../domain/stored/plan-schema';
import { questionSchema } from '../domain/stored/question-schema';
import { realSchema } from '../domain/stored/real-schema';
import { sessionSchema } from '../domain/stored/session-schema';
import { settingsSchema } from '../domain/stored/settings-schema';
import { storyVersionSchema } from '../domain/stored/story-schema';
import { VERSIONS, type Kind } from '../domain/stored/version';

/** What comes more than once, under the name by which it is then meant. */
const definitions = {
  session: sessionSchema,
  plan: planSchema,
  question: questionSchema,
  answer: answerSchema,
  marks: marksSchema,
  instant,
};

const envelope = (kind: Kind, content: v.GenericSchema) =>
  v.object({ version: v.literal(VERSIONS[kind]), [kind]: content });

const line = (kind: Kind, content: v.GenericSchema) =>
  v.strictObject({ kind: v.literal(kind), record: envelope(kind, content) });

const lineSchema = v.union([
  headerSchema,
  line('session', sessionSchema),
  line('live', v.nullable(v.object({ interview: interviewSchema, seen: instant }))),
  line('story', storyVersionSchema),
  line('drill', drillSchema),
  line('question', ownQuestionSchema),
  v.strictObject({
    kind: v.literal('draft'),
    of: v.nullable(v.string()),
    record: envelope('draft', draftSchema),
  }),
  line('real', realSchema),
  line('bookmarks', bookmarksSchema),
  line('settings', settingsSchema),
  endSchema,
]);

/** What checks itself is described by what it wants: a number of something, or else an id. */
const overrideSchema: ConversionConfig['overrideSchema'] = ({ valibotSchema }) => {
  const { type, message } = valibotSchema as { readonly type: string; readonly message?: unknown };
  if (type !== 'custom' || typeof message !== 'string') return undefined;
  return { type: /milliseconds|number/u.test(message) ? 'number' : 'string', description: message };
};

/** The JSON schema of one line. It has no words for how the fields of a record agree. */
export const archiveSchemaText = (): string =>
  JSON.stringify({
    title: 'A line of an archive of Greenroom',
    ...toJsonSchema(lineSchema, {
      typeMode: 'input',
      target: 'draft-07',
      errorMode: 'ignore',
      definitions,
      overrideSchema,
    }),
  });
