import * as v from 'valibot';
import { MODES, PRESSURES, type Band, type Timing } from '../timing';
import { length } from './fields';
import { schemaFor } from './schema-for';

export const bandSchema = schemaFor<Band>()(
  v.pipe(
    v.object({ from: length, to: length, amber: length, grace: length }),
    v.check(({ from, to, amber }) => from <= to && to <= amber, 'a target that runs from green to amber'),
  ),
);

const allowance = v.object({
  thinking: length,
  band: v.nullable(bandSchema),
  limit: v.nullable(length),
});

export const timingSchema = schemaFor<Timing>()(
  v.object({
    mode: v.picklist(MODES),
    pressure: v.picklist(PRESSURES),
    opening: allowance,
    probe: allowance,
  }),
);
