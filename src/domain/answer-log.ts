import { partName, type Answer, type LogEvent } from './answer';
import { clockText, SECOND } from './time';

/** One event of an answer in words. */
export interface LogLine {
  /** From the beginning of the answer, pauses and absences included: `1:05`. */
  readonly time: string;
  readonly text: string;
}

/** All that happened in an answer, in the order in which it came. */
export const logLines = ({ log }: Answer): readonly LogLine[] =>
  log.map((event) => ({ time: clockText(event.at), text: eventText(event) }));

function eventText(event: LogEvent): string {
  switch (event.kind) {
    case 'started':
      return 'The answer began.';
    case 'part':
      return `${partName(event.part)} began.`;
    case 'parts-set':
      return event.marks.length === 0
        ? 'The parts were taken back.'
        : `The parts were set: ${marksText(event)}.`;
    case 'paused':
      return 'Paused.';
    case 'resumed':
      return 'Went on.';
    case 'extended':
      return `+${Math.round(event.by / SECOND)}\u00a0s were asked for.`;
    case 'noted':
      return 'Notes were written.';
    case 'slept':
      return `The device slept or its clock was set: ${clockText(Math.abs(event.by))}.`;
    case 'away':
      return `The page was gone for ${clockText(event.lasting)}.`;
    case 'finished':
      return 'Finished.';
    case 'ran-out':
      return 'Cut off: the time was over.';
  }
}

const marksText = ({ marks }: Extract<LogEvent, { kind: 'parts-set' }>): string =>
  marks.map(({ part, start }) => `${partName(part)} at ${clockText(start)}`).join(', ');
