import { withEntries, type Session } from '../../src/domain/session';
import { DAY, epochMs, HOUR } from '../../src/domain/time';
import { finishedSession, threeAnswers, unfinishedSession } from '../fixtures/session';

export const idOf = (place: number): string => `01935000-0000-7000-8000-${String(place).padStart(12, '0')}`;
export const ago = (days: number): number => Date.now() - days * DAY - HOUR;

/** The date so many days from today, as a settings record has it. */
export const dateIn = (days: number): string => new Date(Date.now() + days * DAY).toLocaleDateString('sv');

export const looked: Session = finishedSession({
  id: idOf(1),
  started: ago(0),
  look: { item: 1, levels: { event: 3, role: 3, actions: 3, result: 2, learning: 2, asked: 4 } },
  commitment: { text: 'Give one figure before and after, first thing in the result.', from: 'result' },
});

/** Its debrief is still open: nothing is resolved yet. */
export const toDebrief: Session = finishedSession({ id: idOf(7), started: ago(0) });

export const leftEarly: Session = withEntries(unfinishedSession({ id: idOf(4), started: ago(9) }), {
  kind: 'left-early',
  at: epochMs(ago(9)),
});

export const some: readonly Session[] = [
  looked,
  finishedSession({ id: idOf(2), started: ago(1), vote: 'strongly-inclined' }),
  finishedSession({
    id: idOf(3),
    started: ago(3),
    mode: 'writing',
    pressure: 'untimed',
    vote: 'not-inclined',
  }),
  leftEarly,
  finishedSession({ id: idOf(5), started: ago(16), format: 'custom' }),
  finishedSession({
    id: idOf(6),
    started: ago(40),
    told: [...threeAnswers.slice(0, 2), { opening: 'skipped', followUps: [], levels: {} }],
  }),
];
