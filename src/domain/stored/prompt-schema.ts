import * as v from 'valibot';
import type { Plan } from '../plan';
import type { Prompt, Wording } from '../session';
import { whole } from './fields';
import type { Fault } from './placed';
import { schemaFor } from './schema-for';

export const promptFields = { item: whole, probe: v.nullable(whole) };

export const promptSchema = schemaFor<Prompt>()(v.object(promptFields));

export const wordingSchema = schemaFor<Wording>()(v.picklist(['usual', 'plain']));

/** What is wrong with a place in a plan; nothing when the plan has it. Without a `probe` it is about a question as such. */
export function promptFaults(
  plan: Plan,
  prompt: { readonly item: number; readonly probe?: number | null },
): Fault[] {
  const { item, probe } = prompt;
  const planned = plan.items[item];
  if (planned === undefined || (probe === undefined && planned.kind !== 'question'))
    return [{ at: ['item'], wanted: 'a question of the plan' }];
  const isPlanned =
    typeof probe !== 'number' ||
    (planned.kind === 'question' && planned.question.ladder[probe] !== undefined);
  return isPlanned ? [] : [{ at: ['probe'], wanted: 'a follow-up of the plan' }];
}

export const below = (faults: readonly Fault[], ...keys: Fault['at']): readonly Fault[] =>
  faults.map(({ at, wanted }) => ({ at: [...keys, ...at], wanted }));
