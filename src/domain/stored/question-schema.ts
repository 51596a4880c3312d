import * as v from 'valibot';
import { THEMES, type AskedQuestion } from '../question';
import { principleId, questionId, ratingItem } from './fields';
import { schemaFor } from './schema-for';

const probe = v.object({ item: ratingItem, text: v.string(), deeper: v.boolean() });

export const questionSchema = schemaFor<AskedQuestion>()(
  v.object({
    id: questionId,
    principle: principleId,
    text: v.string(),
    plain: v.string(),
    themes: v.array(v.picklist(THEMES)),
    ladder: v.array(probe),
  }),
);
