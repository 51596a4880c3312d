import '@testing-library/jest-dom/vitest';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { deleteSession } from '../../src/domain/deletion';
import { isPrincipleKnown } from '../../src/domain/debrief';
import { outcomeOf, type Session } from '../../src/domain/session';
import type { Ports } from '../../src/ports/ports';
import { houseWorld, kept } from '../fixtures/house-world';
import OnSessionPage from '../fixtures/OnSessionPage.svelte';
import { realInterview, writtenDown } from '../fixtures/real-session';
import { SUNDAY_EVENING } from '../fixtures/session';
import { epochMs } from '../../src/domain/time';

async function setup(session: Session = realInterview(), overrides: Partial<Ports> = {}) {
  const world = houseWorld(overrides);
  await world.ports.sessions.save(session);
  render(OnSessionPage, { ports: world.ports, backstage: world.backstage, id: session.id });
  await screen.findByText('What was asked');
  return { user: userEvent.setup(), world, session: () => kept(world, session.id) };
}

const question = (place: number) =>
  within(screen.getByRole('article', { name: writtenDown.questions[place]?.text ?? '' }));
const outcome = (name: string) => screen.getByRole('radio', { name });
const add = (place: number) => question(place).getByRole('button', { name: 'Add to my questions' });

describe('the page of a real interview', () => {
  test('says that it was real, on which day, and what it was; nothing of hours and targets', async () => {
    await setup();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Real interview, Friday 20 November');
    expect(screen.getByText('Phone screen, warehouse')).toBeVisible();
    expect(screen.getByText('Two questions, two follow-ups.')).toBeVisible();
    expect(
      screen.queryByText(/18:20|Soft|target|Skipped|Not reached|Not rated yet/u),
    ).not.toBeInTheDocument();
  });

  test('shows each question with its principle, follow-ups, words and note', async () => {
    const { session } = await setup();
    expect(question(0).getByText('1. Deliver Results')).toBeVisible();
    expect(question(0).getByText('What did you leave out?')).toBeVisible();
    expect(question(0).getByText('Say the date first.')).toBeVisible();
    expect(question(0).getByRole('textbox', { name: 'Note' })).toHaveValue('She asked for the number twice.');
    expect(question(1).getByText('2. Earn Trust')).toBeVisible();
    expect(isPrincipleKnown(await session(), 1)).toBe(true);
  });

  test('takes what came of it once that is known, and a change of it', async () => {
    const { user, session } = await setup();
    expect(outcome('Not known yet')).toBeChecked();
    await user.click(outcome('Rejected'));
    await waitFor(async () => expect(outcomeOf(await session())).toBe('rejected'));
    await user.click(outcome('Not known yet'));
    await waitFor(async () => expect(outcomeOf(await session())).toBeNull());
    await user.click(outcome('Offer'));
    await waitFor(async () => expect(outcomeOf(await session())).toBe('offer'));
  });

  test('of a deleted one tells what came of it and takes nothing', async () => {
    const real = realInterview({ outcome: 'offer' });
    await setup(deleteSession(real, epochMs(SUNDAY_EVENING)));
    expect(screen.getByText('What came of it: Offer.')).toBeVisible();
    expect(screen.queryByRole('radio')).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Add to my questions' })).not.toBeInTheDocument();
  });

  test('asks its questions once more, as practice', async () => {
    const { user, world } = await setup();
    await user.click(screen.getByRole('button', { name: 'Retake' }));
    await waitFor(() => expect(world.backstage.stage()).not.toBeNull());
    const left = world.backstage.stage()?.actor.getSnapshot().context.session;
    expect(left).toMatchObject({ isReal: false, retakes: realInterview().id });
    expect(left?.plan.items.map((item) => item.kind === 'question' && item.question.text)).toEqual(
      writtenDown.questions.map(({ text }) => text),
    );
    expect(left?.plan.timing.opening.band).not.toBeNull();
  });
});

describe('a question of a real interview', () => {
  test('joins one’s own questions with its follow-ups, once', async () => {
    const { user, world } = await setup();
    await user.click(add(0));
    const link = await question(0).findByRole('link', { name: 'In your questions' });
    expect(link).toHaveFocus();
    expect(question(0).getByText('Added to your questions.')).toHaveAttribute('role', 'status');
    const { questions } = await world.ports.own.load();
    expect(questions).toMatchObject([
      {
        text: writtenDown.questions[0]?.text,
        principle: 'deliver-results',
        ladder: [{ text: 'What did you leave out?' }, { text: 'Who decided that?' }],
        deleted: null,
      },
    ]);
    expect(link).toHaveAttribute('href', `#/questions/${questions[0]?.id}`);
    expect(add(1)).toBeVisible();
  });

  test('that is there already is not offered again', async () => {
    const { user, world } = await setup();
    await user.click(add(1));
    await question(1).findByRole('link', { name: 'In your questions' });
    screen.getByRole('main').remove();
    render(OnSessionPage, { ports: world.ports, backstage: world.backstage, id: realInterview().id });
    await screen.findByText('What was asked');
    expect(await question(1).findByRole('link', { name: 'In your questions' })).toBeVisible();
    expect(add(0)).toBeVisible();
  });

  test('that cannot be added says so, and can be tried again', async () => {
    const { own } = houseWorld().ports;
    const full = () => Promise.reject(new Error('full'));
    const { user } = await setup(realInterview(), { own: { ...own, save: full } });
    await user.click(add(0));
    expect(await question(0).findByRole('alert')).toHaveTextContent(/could not be added/u);
    expect(add(0)).toBeEnabled();
  });
});
