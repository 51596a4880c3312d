import { marksOf, runningLength, segmentsOf, type Segment } from '../domain/answer';
import type { Interview } from '../domain/interview';
import { placeOf } from '../domain/place';
import { allowanceOf, type Prompt } from '../domain/session';
import { formatName } from '../domain/setup';
import { clockText, type Ms } from '../domain/time';
import type { Band } from '../domain/timing';
import type { LiveInterview } from '../ports/live-store';
import { whereOfScene, type Scene } from './interview.select';

/** Where an interview was left, in words and as a tape. */
export interface LeftOff {
  /** `Quick, question 2 of 3` */
  readonly what: string;
  /** `You left at 1:12 of the answer` */
  readonly where: string;
  readonly length: Ms;
  readonly segments: readonly Segment[];
  readonly band: Band | null;
  readonly isAnswering: boolean;
}

export function leftOff({ interview, seen }: LiveInterview): LeftOff {
  const { plan } = interview.session;
  const empty = { length: 0, segments: [], isAnswering: false };
  const scene = sceneLeft(interview);
  const what = whatText(interview, scene);
  switch (scene.kind) {
    case 'answering': {
      const { answer, prompt } = scene.running;
      const length = runningLength(answer, seen);
      return {
        what,
        where:
          plan.timing.mode === 'writing'
            ? 'You left while writing'
            : `You left at ${clockText(length)} of the answer`,
        length,
        segments: segmentsOf(marksOf(answer.log), length),
        band: allowanceOf(plan, prompt).band,
        isAnswering: true,
      };
    }
    case 'asking':
      return {
        ...empty,
        what,
        where: 'You left before the answer',
        band: bandAt(interview, scene.asked.prompt),
      };
    case 'rating':
      return { ...empty, what, where: 'You left at the rating', band: plan.timing.opening.band };
    default: {
      const places: Partial<Record<Scene['kind'], string>> = {
        debrief: 'You left at the debrief',
        break: 'You left in the break',
      };
      const where = places[scene.kind] ?? 'You left between two questions';
      return { ...empty, what, where, band: plan.timing.opening.band };
    }
  }
}

function sceneLeft(interview: Interview): Scene {
  const { asked, running, draft } = interview;
  if (running !== null) return { kind: 'answering', running };
  if (draft !== null) return { kind: 'rating', draft };
  if (asked !== null) return { kind: 'asking', asked };
  const place = placeOf(interview.session);
  if (place.kind === 'break') return place;
  return { kind: place.kind === 'debrief' ? 'debrief' : 'keeping' };
}

function whatText(interview: Interview, scene: Scene): string {
  const name = formatName(interview.session.plan.format);
  const where = whereOfScene(interview, scene);
  return where === name ? name : `${name}, ${where.replaceAll(' · ', ', ').toLowerCase()}`;
}

const bandAt = ({ session }: Interview, prompt: Prompt): Band | null =>
  allowanceOf(session.plan, prompt).band;
