import type { Asked, Interview, RatingDraft, Running } from '../domain/interview';
import { numberInRound, questionsInRound } from '../domain/item-words';
import type { Plan } from '../domain/plan';
import { formatName } from '../domain/setup';
import { placeOf } from '../domain/place';
import { probesDone, type Prompt } from '../domain/session';
import type { InterviewSnapshot } from './interview.shell';

/** What stands on the screen. */
export type Scene =
  | { readonly kind: 'briefing' }
  | { readonly kind: 'asking'; readonly asked: Asked }
  | { readonly kind: 'answering'; readonly running: Running }
  /** An answer ran out unattended: the person says when it goes on. */
  | { readonly kind: 'held' }
  /** What was just done is being stored. */
  | { readonly kind: 'keeping' }
  | { readonly kind: 'rating'; readonly draft: RatingDraft }
  /** Before this round. */
  | { readonly kind: 'break'; readonly round: number }
  | { readonly kind: 'debrief' }
  | { readonly kind: 'off' };

export function sceneOf(snapshot: InterviewSnapshot): Scene {
  const { asked, running, draft } = snapshot.context;
  if (snapshot.hasTag('keeping')) return { kind: 'keeping' };
  if (snapshot.matches('briefing')) return { kind: 'briefing' };
  if (snapshot.matches('asking') && asked !== null) return { kind: 'asking', asked };
  if (snapshot.matches('answering') && running !== null) return { kind: 'answering', running };
  if (snapshot.matches('rating') && draft !== null) return { kind: 'rating', draft };
  if (snapshot.matches('held')) return { kind: 'held' };
  if (snapshot.matches('break')) {
    const place = placeOf(snapshot.context.session);
    if (place.kind === 'break') return place;
  }
  if (snapshot.matches('debrief')) return { kind: 'debrief' };
  return { kind: 'off' };
}

/** The stage is dark while something is asked or answered; for rating and debrief the lights are up. */
export function roomOf(snapshot: InterviewSnapshot): 'stage' | 'house' {
  if (['rating', 'break', 'debrief', 'closing'].some((state) => snapshot.matches(state as 'rating')))
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

/** «Question 2 of 3», with «Follow-up 1 of 2» behind it where one is asked and «Round 1 of 5» before it where there are several. */
function whereText({ session }: Interview, { item, probe }: Prompt): string {
  const { plan } = session;
  const planned = plan.items[item];
  const parts = [placeInRound(plan, item)];
  if (planned !== undefined && plan.rounds.length > 1)
    parts.unshift(`Round ${planned.round + 1} of ${plan.rounds.length}`);
  if (probe !== null && planned?.kind === 'question')
    parts.push(`Follow-up ${probesDone(session, item).length + 1} of ${planned.probes}`);
  return parts.join(' · ');
}

function placeInRound(plan: Plan, item: number): string {
  const planned = plan.items[item];
  if (planned?.kind === 'opener') return 'Opening';
  if (planned?.kind === 'yours') return 'Your questions';
  return `Question ${numberInRound(plan, item)} of ${questionsInRound(plan, planned?.round ?? 0)}`;
}

/** Where in the interview a scene stands, in the bar above it. */
export function whereOfScene(interview: Interview, scene: Scene): string {
  const { plan } = interview.session;
  switch (scene.kind) {
    case 'asking':
      return whereText(interview, scene.asked.prompt);
    case 'answering':
      return whereText(interview, scene.running.prompt);
    case 'rating':
      return whereText(interview, { item: scene.draft.item, probe: null });
    case 'break':
      return `Before round ${scene.round + 1} of ${plan.rounds.length}`;
    default:
      return formatName(plan.format);
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
    case 'break':
      return `Break · ${where}`;
    case 'held':
      return 'Still there?';
    case 'debrief':
      return 'Debrief';
    default:
      return where;
  }
}
