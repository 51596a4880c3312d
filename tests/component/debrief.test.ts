import '@testing-library/jest-dom/vitest';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { commitmentOf, type Session } from '../../src/domain/session';
import { votesOf } from '../../src/domain/votes';
import { openInterview, type Interview } from '../../src/domain/interview';
import { memorySessionStore } from '../../src/services/storage/memory-stores';
import type { QuestionBank } from '../../src/ports/question-bank';
import { testBank, testRubric } from '../fixtures/bank';
import { loopSession } from '../fixtures/loop-session';
import { withTold } from '../fixtures/told';
import { houseWorld, kept, stageWith } from '../fixtures/house-world';
import OnDebrief from '../fixtures/OnDebrief.svelte';
import {
  finishedSession,
  interviewAtDebrief,
  threeAnswers,
  threeQuestions,
  type SessionChoice,
} from '../fixtures/session';

const [first, second, third] = threeAnswers;
if (first === undefined || second === undefined || third === undefined)
  throw new Error('three answers are wanted');

const lastSkipped: Partial<SessionChoice> = {
  told: [first, second, { opening: 'skipped', followUps: [], levels: {} }],
  vote: null,
};

const setup = (choice: Partial<SessionChoice> = {}, bank: QuestionBank = testBank) =>
  open(interviewAtDebrief(choice), bank);

const setupLoop = (session: Session = loopSession()) => open(openInterview(session));

async function open(interview: Interview, bank: QuestionBank = testBank) {
  const sessions = memorySessionStore();
  const world = houseWorld({ bank, sessions });
  const { shell, stage } = await stageWith(world, interview);
  const { unmount } = render(OnDebrief, { ports: world.ports, backstage: world.backstage, stage });
  await screen.findByText('Your answers');
  return {
    user: userEvent.setup(),
    unmount,
    world,
    sessions,
    context: () => shell.actor.getSnapshot().context,
    kept: () => kept(world, interview.session.id),
  };
}

const hintFor = (item: string, level: number) =>
  testRubric.items.find(({ id }) => id === item)?.hints[level - 1] ?? 'no such hint';
const question = (name: string) => screen.getByRole('article', { name });
const row = (name: string) => screen.getByRole('row', { name: new RegExp(`^${name}`, 'u') });
const nextTime = () => screen.getByRole('group', { name: 'Next time' });
const ownWords = () => within(nextTime()).getByRole('textbox', { name: 'My own words' });

test('says whether notes were allowed', async () => {
  const session = finishedSession();
  const { unmount } = await open(
    openInterview({ ...session, plan: { ...session.plan, notesAllowed: true } }),
  );
  expect(screen.getByText(/Notes were allowed\./u)).toBeVisible();
  unmount();
  await open(openInterview(session));
  expect(screen.queryByText(/Notes were allowed/u)).toBeNull();
});

describe('stories that were told', () => {
  test('stand at their questions, and one told twice is called out', async () => {
    await open(openInterview(withTold(finishedSession(), 'oven', 'saw', 'oven')));
    expect(screen.getAllByText('Story told: The oven')).toHaveLength(2);
    expect(screen.getByText('Story told: The saw')).toBeVisible();
    expect(
      screen.getByText(/^You told “The oven” at question 1 and question 3\. Interviewers compare notes/u),
    ).toBeVisible();
  });

  test('once each are called out nowhere', async () => {
    await open(openInterview(withTold(finishedSession(), 'oven', 'saw')));
    expect(screen.queryByText(/Interviewers compare notes/u)).toBeNull();
  });
});

describe('the debrief', () => {
  test('is headed by its name, and says when and how much', async () => {
    await setup();
    expect(screen.getByRole('heading', { level: 1, name: 'Debrief' })).toHaveAttribute('tabindex', '-1');
    expect(
      screen.getByText('Sunday 22 November, 18:20. Three questions, three follow-ups, 16 minutes. Soft.'),
    ).toBeVisible();
  });

  test('begins with what was strongest and weakest, each with why', async () => {
    await setup();
    const strongest = within(screen.getByRole('region', { name: 'Strongest: actions and reasoning' }));
    expect(
      strongest.getByText('A median of 4 over three answers: level 4 in two, level 5 in one.'),
    ).toBeVisible();
    expect(strongest.getByText('Level with it: answers what was asked.')).toBeVisible();
    const weakest = within(screen.getByRole('region', { name: 'Weakest: result' }));
    expect(
      weakest.getByText('A median of 2 over three answers: level 2 in two, level 3 in one.'),
    ).toBeVisible();
    expect(weakest.getByText(/Result: hardly there\./u)).toHaveTextContent('Level 2 means');
  });

  test('names no strength where nothing was rated', async () => {
    await setup({ told: threeAnswers.map((told) => ({ ...told, levels: {} })) });
    expect(screen.getByRole('heading', { name: 'Nothing stands out yet' })).toBeVisible();
    expect(screen.queryByRole('heading', { name: /^Strongest/u })).not.toBeInTheDocument();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
    expect(within(nextTime()).getAllByRole('radio')).toHaveLength(1);
  });

  test('still tells what happened when descriptions and hints cannot be loaded', async () => {
    await setup({}, { ...testBank, rubric: () => Promise.reject(new Error('offline')) });
    expect(screen.getByRole('heading', { name: 'Weakest: result' })).toBeVisible();
    expect(within(nextTime()).getByRole('radio', { name: 'In my own words' })).toBeVisible();
  });
});

describe('the evidence', () => {
  test('has a tape for each answer, an opening and its follow-ups on one axis', async () => {
    await setup();
    const told = within(question(threeQuestions[0]?.text ?? ''));
    expect(told.getByText(/^1\. Ownership$/u)).toBeVisible();
    const tapes = told.getAllByRole('img');
    expect(tapes.map((tape) => tape.getAttribute('aria-label'))).toEqual([
      '2:41 in all: Situation 0:31, Task 0:21, Action 1:16, Result 0:23, Learning 0:10; inside the band',
      '1:11 in all: Situation 0:18, Action 0:53; inside the band',
    ]);
    expect(told.getByText('What did it cost you to take it on?', { exact: false })).toBeVisible();
    expect(told.getByText('(target 0:30–1:30)').closest('p')).toHaveTextContent('1:11 on target');
  });

  test('says how the answers lie against the target, and what the parts took', async () => {
    await setup();
    expect(screen.getByText('Four of six answers on target, two past it.')).toBeVisible();
    expect(screen.getByText(/^Of all opening answers together: Situation/u)).toBeVisible();
    expect(within(question(threeQuestions[1]?.text ?? '')).getByText(/20 s past the target/u)).toBeVisible();
  });

  test('judges nothing by time in writing', async () => {
    await setup({ mode: 'writing' });
    expect(screen.queryByText(/target/u)).not.toBeInTheDocument();
    expect(within(question(threeQuestions[0]?.text ?? '')).getAllByText(/in all/u)).toHaveLength(2);
  });

  test('says what was skipped', async () => {
    await setup(lastSkipped);
    expect(within(question(threeQuestions[2]?.text ?? '')).getByText('Skipped.')).toBeVisible();
  });

  test('keeps what was typed folded up until it is asked for', async () => {
    const { user } = await setup();
    const note = screen.getByText('Invoices, March. Two figures at the end.');
    expect(note).not.toBeVisible();
    await user.click(screen.getByText('Your notes'));
    expect(note).toBeVisible();
  });

  test('asks one question again, as a drill of its own', async () => {
    const { user, world, kept } = await setup();
    const again = within(question(threeQuestions[1]?.text ?? '')).getByRole('button', {
      name: 'Try this one again',
    });
    expect(again).toHaveAccessibleDescription(threeQuestions[1]?.text);
    await user.click(again);
    await waitFor(() => {
      const session = world.backstage.stage()?.actor.getSnapshot().context.session;
      expect(session?.plan.items).toEqual([expect.objectContaining({ question: threeQuestions[1] })]);
    });
    const old = await kept();
    expect(world.backstage.stage()?.actor.getSnapshot().context.session.retakes).toBe(old.id);
  });
});

describe('levels', () => {
  test('are a median from three answers on, and listed below that', async () => {
    await setup();
    expect(screen.getByRole('table')).toHaveAccessibleName(
      /^Median of three answers; levels from fewer than three are listed\./u,
    );
    expect(row('Result')).toHaveTextContent(/Result.*2$/u);
    expect(row('The principle is evident')).toHaveTextContent(/4, 4$/u);
    expect(screen.queryByRole('columnheader', { name: /second look/iu })).not.toBeInTheDocument();
  });

  test('show gut and second look side by side, and what it changed', async () => {
    await setup({ look: { item: 1, levels: { role: 2, result: 1 } } });
    expect(screen.getByRole('columnheader', { name: 'Second look' })).toBeVisible();
    const cells = within(row('Result')).getAllByRole('cell');
    expect(cells.map((cell) => cell.textContent.trim())).toEqual(['2', '1']);
    expect(screen.getByText(/went lower on My role \(3 to 2\) and Result \(2 to 1\)\./u)).toBeVisible();
  });

  test('of one answer claim no median', async () => {
    await setup({ format: 'drill', questions: threeQuestions.slice(0, 1), told: [first] });
    expect(screen.getByRole('table')).toHaveAccessibleName(/^One answer, each level as you gave it\./u);
    expect(screen.queryByText(/median/iu)).not.toBeInTheDocument();
  });
});

describe('the second look', () => {
  test('opens the rating of the question that is proposed', async () => {
    const { user, context } = await setup();
    const look = screen.getByRole('button', { name: 'Second look' });
    expect(look).toHaveAccessibleDescription(/^Question 3, where your levels lie furthest apart\./u);
    await user.click(look);
    expect(context().draft).toMatchObject({ item: 2, occasion: 'second-look' });
  });

  test('is offered once', async () => {
    await setup({ look: { item: 2, levels: { result: 2 } } });
    expect(screen.queryByRole('button', { name: 'Second look' })).not.toBeInTheDocument();
  });
});

describe('the vote', () => {
  test('is asked for where the last question was skipped, and can be changed', async () => {
    const { user, context } = await setup(lastSkipped);
    const vote = within(screen.getByRole('group', { name: 'Vote' }));
    await user.click(vote.getByRole('radio', { name: 'Inclined' }));
    expect(votesOf(context().session)).toEqual(['inclined']);
    await user.click(vote.getByRole('radio', { name: 'Not inclined' }));
    expect(votesOf(context().session)).toEqual(['not-inclined']);
    expect(vote.getByRole('radio', { name: 'Not inclined' })).toBeChecked();
  });

  test('is shown where it was given', async () => {
    await setup();
    expect(screen.queryByRole('group', { name: 'Vote' })).not.toBeInTheDocument();
    expect(within(screen.getByRole('region', { name: 'Vote' })).getByText('Inclined')).toBeVisible();
  });
});

describe('the commitment', () => {
  test('is suggested from the weakest items, and none is chosen beforehand', async () => {
    const { context } = await setup();
    const radios = within(nextTime()).getAllByRole('radio');
    expect(radios.map((radio) => radio.closest('label')?.textContent)).toEqual([
      expect.stringContaining(hintFor('result', 2)),
      expect.stringContaining(hintFor('learning', 3)),
      expect.stringContaining('In my own words'),
    ]);
    for (const radio of radios) expect(radio).not.toBeChecked();
    expect(context().commitment).toBeNull();
  });

  test('is held at once and kept by Finish', async () => {
    const { user, context, kept } = await setup();
    await user.click(within(nextTime()).getByRole('radio', { name: new RegExp(hintFor('result', 2), 'u') }));
    expect(context().commitment).toEqual({ text: hintFor('result', 2), from: 'result' });
    await user.click(screen.getByRole('button', { name: 'Finish' }));
    await screen.findByText('The debrief is closed.');
    await waitFor(async () => {
      expect(commitmentOf(await kept())).toMatchObject({ text: hintFor('result', 2), from: 'result' });
    });
  });

  test('in own words is held with each letter, and chooses itself', async () => {
    const { user, context } = await setup();
    await user.type(ownWords(), 'I stop at three minutes');
    expect(context().commitment).toEqual({ text: 'I stop at three minutes', from: null });
    expect(within(nextTime()).getByRole('radio', { name: 'In my own words' })).toBeChecked();
  });

  test('loses no word while a suggestion is tried', async () => {
    const { user, context } = await setup();
    await user.type(ownWords(), 'Breathe');
    await user.click(
      within(nextTime()).getByRole('radio', { name: new RegExp(hintFor('learning', 3), 'u') }),
    );
    expect(ownWords()).toHaveValue('Breathe');
    await user.click(within(nextTime()).getByRole('radio', { name: 'In my own words' }));
    expect(context().commitment).toEqual({ text: 'Breathe', from: null });
  });

  test('is no condition of Finish', async () => {
    const { user, kept } = await setup();
    await user.click(screen.getByRole('button', { name: 'Finish' }));
    await screen.findByText('The debrief is closed.');
    expect(commitmentOf(await kept())).toBeUndefined();
  });
});

describe('ratings that were put off', () => {
  const putOff = () =>
    loopSession({
      probes: 1,
      setup: { format: 'round' },
      levels: (_, number) => (number === 2 ? null : { event: 4, result: 2 }),
    });

  test('are said once, and each can be given from here', async () => {
    const { user, context } = await setupLoop(putOff());
    expect(screen.getAllByText('One answer is not rated yet.')).toHaveLength(1);
    const rate = screen.getByRole('button', { name: 'Rate this one' });
    const asked = putOff().plan.items[2];
    expect(rate).toHaveAccessibleDescription(asked?.kind === 'question' ? asked.question.text : '');
    await user.click(rate);
    expect(context().draft).toMatchObject({ item: 2, occasion: 'gut' });
  });

  test('are not spoken of where there are none', async () => {
    await setup();
    expect(screen.queryByText(/not rated yet/u)).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Rate this one' })).not.toBeInTheDocument();
  });
});

describe('the debrief of a round', () => {
  const round = () => setupLoop(loopSession({ probes: 1, setup: { format: 'round' } }));

  test('says who asked, and shows each principle by its levels', async () => {
    await round();
    expect(screen.getByText(/^Asked by Ada Brook, Baker\.$/u)).toBeVisible();
    const principles = within(screen.getByRole('list', { name: 'By principle' }));
    expect(principles.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'Have Backbone; Disagree and Commit: a median of 3 over three levels.',
      'Frugality: a median of 3 over three levels.',
      'Earn Trust: a median of 3 over three levels.',
    ]);
    expect(screen.queryByRole('region', { name: 'Votes side by side' })).not.toBeInTheDocument();
    expect(screen.queryByText(/bar raiser/u)).not.toBeInTheDocument();
  });

  test('shows the opener and the own questions by their length and what was jotted down, and asks neither again', async () => {
    await round();
    const opener = within(question('Opening'));
    expect(opener.getByText('2:00').closest('p')).toHaveTextContent('2:00 on target');
    const yours = within(question('Your questions'));
    expect(yours.getByText('What does the first month look like?')).toBeVisible();
    expect(yours.getByText('2:00').closest('p')).toHaveTextContent(/^2:00 in all$/u);
    for (const frame of [opener, yours]) expect(frame.queryByRole('button')).not.toBeInTheDocument();
    expect(screen.getAllByRole('button', { name: 'Try this one again' })).toHaveLength(3);
  });

  test('numbers its questions without the opener', async () => {
    await round();
    expect(screen.getByText(/^1\. Have Backbone/u)).toBeVisible();
    expect(screen.getByText(/^3\. Earn Trust/u)).toBeVisible();
    expect(screen.queryByText(/^4\. /u)).not.toBeInTheDocument();
  });
});

describe('the debrief of a loop', () => {
  const votes = ['inclined', 'not-inclined', null, 'strongly-inclined', 'inclined'] as const;
  const mixed = () =>
    loopSession({
      probes: 1,
      setup: { pressure: 'strict' },
      levels: (round, number) =>
        round === 2 && number === 3 ? null : { event: 4, role: 3, result: round === 1 ? 1 : 5 },
      vote: (round) => votes[round] ?? null,
      pressed: { item: 1, extensions: 2 },
    });

  test('sets the votes of its rounds side by side, under the names of who asked', async () => {
    await setupLoop(mixed());
    const side = within(screen.getByRole('region', { name: 'Votes side by side' }));
    for (const name of [
      'Round Vote',
      '1. Chen Dale Night nurse Inclined',
      '2. Bela Crane Ship designer Not inclined',
      '3. Ada Brook Baker No vote',
      '4. Emre Field Teacher Strongly inclined',
      '5. Fola Grove Train driver Inclined',
    ])
      expect(side.getByRole('row', { name })).toBeVisible();
  });

  test('says what differed, and who was the bar raiser', async () => {
    await setupLoop(mixed());
    const differed = within(screen.getByRole('region', { name: 'What differed' }));
    expect(
      differed.getByText(
        'With Chen Dale, Emre Field and Fola Grove your vote leaned yes, with Bela Crane no.',
      ),
    ).toBeVisible();
    expect(differed.getByRole('listitem')).toHaveTextContent(
      /^Result, 4 levels apart: .*with Bela Crane\.$/u,
    );
    expect(differed.getByText(/^Round 2, Bela Crane, was the bar raiser/u)).toBeVisible();
  });

  test('groups the answers by who asked, each with their picture', async () => {
    await setupLoop(mixed());
    const bela = within(screen.getByRole('region', { name: /^Round 2, the bar raiser : Bela Crane$/u }));
    expect(bela.getByText('Weakest: result.').closest('p')).toHaveTextContent(
      'Level 1 in all three answers.',
    );
    expect(bela.getByText('All three answers rated.', { exact: false })).toHaveTextContent(
      /^Not inclined\./u,
    );
    expect(bela.getAllByRole('article')).toHaveLength(5);
    const chen = within(screen.getByRole('region', { name: /^Round 1 : Chen Dale$/u }));
    expect(chen.getByText('Strongest: result.').closest('p')).toHaveTextContent(
      'Level 5 in all three answers.',
    );
  });

  test('folds each answer with its follow-ups, the tape of its opening in sight', async () => {
    const { user } = await setupLoop(mixed());
    const asked = mixed().plan.items[2];
    const told = within(question(asked?.kind === 'question' ? asked.question.text : ''));
    const [tape, ...folded] = told.getAllByRole('img', { hidden: true });
    expect(tape).toBeVisible();
    expect(folded).toHaveLength(2);
    for (const one of folded) expect(one).not.toBeVisible();
    await user.click(told.getByText('The answer and its follow-up'));
    for (const one of folded) expect(one).toBeVisible();
  });

  test('tells what pressure did and judges nothing by it', async () => {
    await setupLoop(mixed());
    expect(screen.getByText(/ Strict\.$/u)).toBeVisible();
    const asked = mixed().plan.items[1];
    const told = within(question(asked?.kind === 'question' ? asked.question.text : ''));
    const [line] = told.getAllByText(/Cut off at 4:00\. \+30 s twice\./u);
    expect(line).toBeVisible();
  });

  test('asks for the votes that are owed under the names of their rounds, and lets them be changed', async () => {
    const { user, context } = await setupLoop(mixed());
    expect(screen.getAllByRole('group', { name: 'Vote' })).toHaveLength(1);
    const owed = within(screen.getByRole('region', { name: 'Round 3, Ada Brook' }));
    await user.click(owed.getByRole('radio', { name: 'Not inclined' }));
    expect(votesOf(context().session)).toEqual([
      'inclined',
      'not-inclined',
      'not-inclined',
      'strongly-inclined',
      'inclined',
    ]);
    await user.click(owed.getByRole('radio', { name: 'Inclined' }));
    expect(votesOf(context().session)[2]).toBe('inclined');
    expect(screen.getByRole('row', { name: /Ada Brook/u })).toHaveTextContent(/Inclined$/u);
  });

  test('says whether the ratings that were put off matter', async () => {
    await setupLoop(mixed());
    expect(
      screen.getByText('One answer is not rated yet. Two of each round are enough, and each has them.'),
    ).toBeVisible();
  });

  test('has one commitment for the whole', async () => {
    await setupLoop(mixed());
    expect(screen.getAllByRole('group', { name: 'Next time' })).toHaveLength(1);
  });
});

describe('a debrief that cannot be saved', () => {
  test('stays, says that nothing is lost and what to do, and keeps the commitment for the next try', async () => {
    const { user, sessions, kept } = await setup();
    const { save } = sessions;
    sessions.save = () => Promise.reject(new Error('full'));
    await user.type(ownWords(), 'Breathe');
    await user.click(screen.getByRole('button', { name: 'Finish' }));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(
      /could not be saved.*Nothing is lost.*Download what is not saved.*Finish/u,
    );
    expect(ownWords()).toHaveValue('Breathe');
    expect(within(nextTime()).getByRole('radio', { name: 'In my own words' })).toBeChecked();
    sessions.save = save;
    await user.click(screen.getByRole('button', { name: 'Finish' }));
    await screen.findByText('The debrief is closed.');
    await waitFor(async () => {
      expect(commitmentOf(await kept())).toMatchObject({ text: 'Breathe' });
    });
  });

  test('says nothing of the kind while all is well', async () => {
    await setup();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});

test('Print prints', async () => {
  const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
  const { user } = await setup();
  await user.click(screen.getByRole('button', { name: 'Print' }));
  expect(print).toHaveBeenCalledOnce();
});
