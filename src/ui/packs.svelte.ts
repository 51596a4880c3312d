import { packName } from '../domain/pack-words';
import { deleteQuestion, isStanding, type OwnQuestion } from '../domain/own-question';
import { mergePack, packsOf, readPack, type Merge, type PackedQuestion } from '../domain/question-pack';
import { PACK_LIMITS } from '../domain/stored/pack-schema';
import { capitalised, countText } from '../domain/words';
import type { Ports } from '../ports/ports';
import { openAttempt } from './attempt.svelte';
import { textOf } from './file-text';

type Step =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'faulty';
      readonly name: string;
      readonly problems: readonly string[];
      readonly more: number;
    }
  | { readonly kind: 'offer'; readonly name: string; readonly merge: Merge }
  | { readonly kind: 'done'; readonly questions: readonly OwnQuestion[] }
  | { readonly kind: 'undone'; readonly count: number };

/** Questions that go out as files, and come in from them. */
export interface Packs {
  readonly step: Step;
  /** What came of the last export. */
  readonly sent: string;
  readonly hasFailed: boolean;
  send(): Promise<boolean>;
  /** Looks into a file, and changes nothing. */
  read(file: File): Promise<boolean>;
  /** Does what was offered. */
  take(bringsBack: boolean): Promise<boolean>;
  /** Marks what was just added as deleted. */
  undo(): Promise<boolean>;
  leave(): void;
}

export function openPacks({
  own,
  clock,
  chance,
  downloads,
}: Pick<Ports, 'own' | 'clock' | 'chance' | 'downloads'>): Packs {
  const attempt = openAttempt();
  let step = $state.raw<Step>({ kind: 'idle' });
  let sent = $state('');
  let questions: readonly PackedQuestion[] = [];

  const merged = async (keepsIds: boolean): Promise<Merge> => {
    const here = (await own.load()).questions;
    return mergePack(questions, {
      own: here,
      at: clock.now().wall,
      newId: () => chance.questionId(),
      keepsIds,
    });
  };

  async function look(file: File): Promise<void> {
    step = { kind: 'idle' };
    const { name } = file;
    const text = await textOf(file, PACK_LIMITS.bytes);
    const read = typeof text === 'string' ? readPack(text) : text;
    if (read.kind === 'faulty') {
      step = { ...read, name };
      return;
    }
    questions = read.questions;
    step = { kind: 'offer', name, merge: await merged(true) };
  }

  /** What lies under an id may be unreadable here: then the questions come in under ids of their own. */
  async function keep(bringsBack: boolean): Promise<void> {
    const chosen = ({ added, deleted }: Merge) => (bringsBack ? [...added, ...deleted] : added);
    const wanted = chosen(await merged(true));
    const kept = await own.save(wanted).then(
      () => wanted,
      async () => {
        const others = chosen(await merged(false));
        await own.save(others);
        return others;
      },
    );
    step = { kind: 'done', questions: kept };
  }

  async function takeBack(added: readonly OwnQuestion[]): Promise<void> {
    const ids = added.map(({ id }) => id);
    const here = (await own.load()).questions.filter(
      (question) => ids.includes(question.id) && isStanding(question),
    );
    await own.save(here.map((question) => deleteQuestion(question, clock.now().wall)));
    step = { kind: 'undone', count: here.length };
  }

  async function send(): Promise<void> {
    const here = (await own.load()).questions.filter(isStanding);
    const files = packsOf(here);
    for (const [place, file] of files.entries()) downloads.offer(packName(place, files.length), file);
    sent =
      files.length === 0
        ? 'You have no question of your own yet.'
        : `${capitalised(countText(here.length, 'question', 'questions'))} in ${countText(files.length, 'file', 'files')}.`;
  }

  return {
    get step() {
      return step;
    },
    get sent() {
      return sent;
    },
    get hasFailed() {
      return attempt.hasFailed;
    },
    send: () => attempt.run(send),
    read: (file) => attempt.run(() => look(file)),
    take: (bringsBack) => attempt.run(() => keep(bringsBack)),
    undo: () => attempt.run(async () => (step.kind === 'done' ? takeBack(step.questions) : undefined)),
    leave: () => {
      step = { kind: 'idle' };
    },
  };
}
