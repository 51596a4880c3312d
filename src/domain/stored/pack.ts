import type { Interview } from '../interview';
import type { OwnDraft } from '../own-draft';
import type { OwnQuestion } from '../own-question';
import type { QuestionId } from '../question';
import type { RealInterview } from '../real-interview';
import type { Session } from '../session';
import type { Settings } from '../settings';
import type { StoryVersion } from '../story';
import type { StoryDrill } from '../story-drill';
import type { Summary } from '../summary';
import type { Instant } from '../time';
import { VERSIONS, type Kind } from './version';

/** The interview that runs, and the last moment of its page's life that is known; `null` when none does. */
export type Live = { readonly interview: Interview; readonly seen: Instant } | null;

type Envelope<K extends Kind, Content> = { readonly version: number } & Readonly<Record<K, Content>>;

/** Each kind of thing is stored in an envelope that carries a version, under a field of its own name. */
const packer =
  <Content>() =>
  <K extends Kind>(kind: K) =>
  (content: Content): Envelope<K, Content> =>
    ({ version: VERSIONS[kind], [kind]: content }) as Envelope<K, Content>;

export const packSession = packer<Session>()('session');
export const packLive = packer<Live>()('live');
export const packSummary = packer<Summary>()('summary');
export const packSettings = packer<Settings>()('settings');
export const packOwn = packer<OwnQuestion>()('question');
export const packBookmarks = packer<readonly QuestionId[]>()('bookmarks');
export const packStory = packer<StoryVersion>()('story');
export const packDrill = packer<StoryDrill>()('drill');
export const packReal = packer<RealInterview>()('real');
export const packDraft = packer<OwnDraft>()('draft');
