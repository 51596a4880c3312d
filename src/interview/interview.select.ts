import type { Asked, Interview, RatingDraft, Running } from '../domain/interview';
import { formatName } from '../domain/setup';
import { placeOf, probesDone, type Prompt } from '../domain/session';
import type { InterviewSnapshot } from './interview.shell';

/** What stands on the screen. */
export type Scene =
  | { readonly kind: 'briefing' }
  | { readonly kind: 'asking'; readonly asked: Asked }
  | { readonly kind: 'answering'; readonly running: Running }
  /** What was just done is being stored. */
  | { readonly kind: 'keeping' }
  | { readonly kind: 'rating'; readonly draft: RatingDraft }
  | { readonly kind: 'debrief' }
  | { readonly kind: 'off' };

export function sceneOf(snapshot: InterviewSnapshot): Scene {
  const { asked, running, draft } = snapshot.context;
  if (snapshot.hasTag('keeping')) return { kind: 'keeping' };
  if (snapshot.matches('briefing')) return { kind: 'briefing' };
  if (snapshot.matches('asking') && asked !== null) return { kind: 'asking', asked };
  if (snapshot.matches('answering') && running !== null) return { kind: 'answering', running };
  if (snapshot.matches('rating') && draft !== null) return { kind: 'rating', draft };
  if (snapshot.matches('debrief')) return { kind: 'debrief' };
  return { kind: 'off' };
}

/** The stage is dark while something is asked or answered; for rating and debrief the lights are up. */
export function roomOf(snapshot: InterviewSnapshot): 'stage' | 'house' {
  if (snapshot.matches('rating') || snapshot.matches('debrief') || snapshot.matches('closing'))
    return 'house';
  if (!snapshot.matches('keeping')) return 'stage';
  return placeOf(snapshot.context.session).kind === 'asking' ? 'stage' : 'house';
}

/** Changes whenever another screen stands there: focus goes to its heading then. */
export function sceneKey(scene: Scene): string {
  switch (scene.kind) {
    case 'asking':
      return `asking ${promptKey(scene.asked.prompt)}`;
    case 'answering':
      return `answering ${promptKey(scene.running.prompt)}`;
    case 'rating':
      return `rating ${scene.draft.item} ${scene.draft.occasion}`;
    default:
      return scene.kind;
  }
}

const promptKey = ({ item, probe }: Prompt): string => `${item} ${probe ?? 'opening'}`;

/** «Question 2 of 3», with «Follow-up 1 of 2» behind it where one is asked. */
function whereText({ session }: Interview, { item, probe }: Prompt): string {
  const { items } = session.plan;
  const question = `Question ${item + 1} of ${items.length}`;
  if (probe === null) return question;
  const place = probesDone(session, item).length + 1;
  return `${question} · Follow-up ${place} of ${items[item]?.probes ?? place}`;
}

/** Where in the interview a scene stands, in the bar above it. */
export function whereOfScene(interview: Interview, scene: Scene): string {
  const { items, format } = interview.session.plan;
  switch (scene.kind) {
    case 'asking':
      return whereText(interview, scene.asked.prompt);
    case 'answering':
      return whereText(interview, scene.running.prompt);
    case 'rating':
      return `Question ${scene.draft.item + 1} of ${items.length}`;
    default:
      return formatName(format);
  }
}

/** What the window is called: each scene differently, for those who hear it or look for its tab. */
export function titleOfScene(interview: Interview, scene: Scene): string {
  const where = whereOfScene(interview, scene);
  switch (scene.kind) {
    case 'briefing':
      return 'Before you start';
    case 'answering':
      return `Your answer · ${where}`;
    case 'rating':
      return `Rate your answer · ${where}`;
    case 'debrief':
      return 'Debrief';
    default:
      return where;
  }
}
