import { placeOfRecord, type ArchivePlace } from './archive-places';
import { canonicalText, contentHash, saysTheSame } from './canonical';
import { draftOf, isSameDraft } from './own-draft';
import type { OwnQuestion } from './own-question';
import type { QuestionId } from './question';
import type { Session, SessionId } from './session';
import { begunAs, isSameSession, uniteSessions } from './session-union';
import { packDrill, packOwn, packSession, packStory } from './stored/pack';
import { parseDrill } from './stored/stored-drill';
import { parseOwn } from './stored/stored-own';
import { parseSession } from './stored/stored-session';
import { parseStory } from './stored/stored-story';
import type { SittingId, StoryVersion } from './story';
import type { StoryDrill, StoryDrillId } from './story-drill';

/** How things of one kind, each under an id of its own, are told apart and united. */
export interface Rules<T> {
  placeOf(content: T): ArchivePlace;
  /** `null`: nothing is there, or nothing that this build can read. */
  read(raw: unknown): T | null;
  pack(content: T): unknown;
  /** Whether two things that may stand under one id are one and the same. */
  isSame(mine: T, theirs: T): boolean;
  /** What both hold of it, under the id that it has here. */
  unite(mine: T, theirs: T): T;
  /** It under the id that it gets where something else has its own. It follows from what it says: twice, it is the same. */
  beside(content: T): T;
  /** It under the id that it had before it got such an id; `null` when its id is none of those. */
  isBeside(content: T): T | null;
  sessionIn(content: T): Session | null;
}

/** What rules follow from: where the id stands, and what tells one thing from another. */
interface Traits<T> extends Pick<Rules<T>, 'placeOf' | 'read' | 'pack' | 'isSame' | 'unite'> {
  idOf(content: T): string;
  withId(content: T, id: string): T;
  /** What of it is never changed later. */
  essence(content: T): unknown;
  sessionIn?(content: T): Session;
}

function rulesOf<T extends object>({ idOf, withId, essence, sessionIn, ...traits }: Traits<T>): Rules<T> {
  /** Looked for and then merged: what is hashed once is hashed again soon. */
  const endings = new WeakMap<T, string>();
  const endingOf = (content: T): string => {
    const ending = endings.get(content) ?? `-${contentHash(essence(content))}`;
    endings.set(content, ending);
    return ending;
  };
  return {
    ...traits,
    beside: (content) => withId(content, idOf(content) + endingOf(content)),
    isBeside(content) {
      const ending = endingOf(content);
      const id = idOf(content);
      return id.endsWith(ending) ? withId(content, id.slice(0, -ending.length)) : null;
    },
    sessionIn: (content) => sessionIn?.(content) ?? null,
  };
}

export const sessionRules = rulesOf<Session>({
  placeOf: (session) => placeOfRecord({ kind: 'session', session }),
  read(raw) {
    const parsed = parseSession(raw);
    return parsed.kind === 'found' ? parsed.session : null;
  },
  pack: packSession,
  isSame: isSameSession,
  unite: uniteSessions,
  idOf: ({ id }) => id,
  withId: (session, id) => ({ ...session, id: id as SessionId }),
  essence: begunAs,
  sessionIn: (session) => session,
});

/** Of what one sitting wrote, what it wrote last counts. */
export const storyRules = rulesOf<StoryVersion>({
  placeOf: (story) => placeOfRecord({ kind: 'story', story }),
  read(raw) {
    const parsed = parseStory(raw);
    return parsed.kind === 'found' ? parsed.story : null;
  },
  pack: packStory,
  isSame: (mine, theirs) => mine.at !== theirs.at || saysTheSame(saidIn(mine), saidIn(theirs)),
  unite: (mine, theirs) => (theirs.at > mine.at ? { ...theirs, sitting: mine.sitting } : mine),
  idOf: ({ sitting }) => sitting,
  withId: (story, sitting) => ({ ...story, sitting: sitting as SittingId }),
  essence: saidIn,
});

function saidIn({ story, begun, at, words, deleted }: StoryVersion) {
  return { story, begun, at, words, deleted };
}

/** A drill only goes on: of two records of one, one is the beginning of the other. */
export const drillRules = rulesOf<StoryDrill>({
  placeOf: (drill) => placeOfRecord({ kind: 'drill', drill }),
  read(raw) {
    const parsed = parseDrill(raw);
    return parsed.kind === 'found' ? parsed.drill : null;
  },
  pack: packDrill,
  isSame: (mine, theirs) => isBeginning(mine, theirs) || isBeginning(theirs, mine),
  unite: (mine, theirs) => (isBeginning(mine, theirs) ? { ...theirs, id: mine.id } : mine),
  idOf: ({ id }) => id,
  withId: (drill, id) => ({ ...drill, id: id as StoryDrillId }),
  essence: ({ started, questions, picks, ended }) => ({ started, questions, picks, ended }),
});

function isBeginning(a: StoryDrill, b: StoryDrill): boolean {
  return (
    saysTheSame([a.started, a.questions], [b.started, b.questions]) &&
    saysTheSame(a.picks, b.picks.slice(0, a.picks.length)) &&
    (a.ended === null || saysTheSame([a.picks, a.ended], [b.picks, b.ended]))
  );
}

/** Other words are another question. Of the same words, what was done last counts: writing or deleting. */
export const questionRules = rulesOf<OwnQuestion>({
  placeOf: (question) => placeOfRecord({ kind: 'question', question }),
  read(raw) {
    const parsed = parseOwn(raw);
    return parsed.kind === 'found' ? parsed.question : null;
  },
  pack: packOwn,
  isSame: (mine, theirs) => isSameDraft(draftOf(mine), draftOf(theirs)),
  unite: (mine, theirs) => (isDoneLater(theirs, mine) ? { ...theirs, id: mine.id } : mine),
  idOf: ({ id }) => id,
  withId: (question, id) => ({ ...question, id: id as QuestionId }),
  essence: draftOf,
});

const doneAt = ({ changed, deleted }: OwnQuestion): number => Math.max(changed, deleted ?? changed);

function isDoneLater(a: OwnQuestion, b: OwnQuestion): boolean {
  const [ofA, ofB] = [a, b].map(({ changed, deleted }) => canonicalText([changed, deleted]));
  return doneAt(a) > doneAt(b) || (doneAt(a) === doneAt(b) && String(ofA) > String(ofB));
}
