import { assign, setup } from 'xstate';

export const counting = setup({
  types: {
    context: {} as { count: number },
    events: {} as { type: 'pressed' } | { type: 'read'; count: number },
  },
}).createMachine({
  context: { count: 0 },
  initial: 'waiting',
  states: {
    waiting: { on: { read: { actions: assign({ count: ({ event }) => event.count }) } } },
    pressed: {},
  },
  on: { pressed: { target: '.pressed', actions: assign({ count: ({ context }) => context.count + 1 }) } },
});
