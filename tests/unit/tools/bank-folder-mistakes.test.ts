import { describe, expect, test } from 'vitest';
import { bankFolder } from '../../fixtures/bank-folder';
import { problemsAfter, problemsIn } from '../../fixtures/bank-problems';

describe('the files together', () => {
  test('must be there for each principle', () => {
    const folder = bankFolder();
    folder.remove('frugality.yaml');
    expect(problemsIn(folder)).toEqual([
      'questions/frugality.yaml:1 wanted a file for Frugality; found none',
    ]);
  });

  test('must hold the rubric', () => {
    const folder = bankFolder();
    folder.remove('rubric.yaml');
    expect(problemsIn(folder)).toEqual([
      'questions/rubric.yaml:1 wanted a file for the rating items; found none',
    ]);
  });

  test('must hold what stands round the questions', () => {
    const folder = bankFolder();
    folder.remove('rounds.yaml');
    expect(problemsIn(folder)).toEqual([
      'questions/rounds.yaml:1 wanted a file for interviewers, openers and ideas; found none',
    ]);
  });

  test('must hold what brings stories back', () => {
    const folder = bankFolder();
    folder.remove('recall.yaml');
    expect(problemsIn(folder)).toEqual([
      'questions/recall.yaml:1 wanted a file for what brings stories back; found none',
    ]);
  });

  test.each(['frugal.yaml', 'frugality.yml'])('must be named after a principle, unlike %s', (name) => {
    const folder = bankFolder();
    folder.write(name, 'name: Frugality');
    expect(problemsIn(folder)).toEqual([
      `questions/${name}:1 wanted a file named rubric.yaml, rounds.yaml, recall.yaml or after a principle, such as earn-trust.yaml; found another name`,
    ]);
  });

  test('must not use an id twice, and say where it is used', () => {
    expect(
      problemsAfter('frugality.yaml', 'id: costly-purchase-mistake', 'id: hard-promise-success'),
    ).toEqual([
      'questions/earn-trust.yaml:9 questions[0].id: wanted an id that no other question has; found the one of questions/frugality.yaml:27',
    ]);
  });

  test('must not ask a follow-up word for word under two questions', () => {
    const from = 'When and where was that mistake with a purchase that cost too much?';
    const to = '" When and where was that mistake with a promise that was hard to keep? "';
    expect(problemsAfter('frugality.yaml', from, to)).toEqual([
      'questions/earn-trust.yaml:35 questions[1].probes[0].text: wanted a follow-up that stands nowhere else; found the one of questions/frugality.yaml:35',
    ]);
  });
});

describe('several mistakes', () => {
  test('are told at once, by file and line, repeats in a faulty file among them', () => {
    const folder = bankFolder();
    folder.edit('rubric.yaml', 'name: My role', 'name: Role');
    folder.edit('rounds.yaml', 'role: Baker', 'role: ""');
    folder.edit('frugality.yaml', 'plain: What', 'plane: What');
    folder.edit('frugality.yaml', 'id: costly-purchase-success', 'id: hard-promise-success');
    folder.write('think-big.yaml', 'name: Think Big: or not\n');
    folder.remove('ownership.yaml');
    expect(problemsIn(folder).map((told) => told.slice(0, told.indexOf(';')))).toEqual([
      'questions/earn-trust.yaml:9 questions[0].id: wanted an id that no other question has',
      'questions/frugality.yaml:27 questions[1].plain: wanted this field',
      'questions/frugality.yaml:29 questions[1].plane: wanted only the fields id, text, plain, themes, seniority, also, software, probes',
      'questions/ownership.yaml:1 wanted a file for Ownership',
      'questions/rounds.yaml:4 interviewers[0].role: wanted 1 to 5 words',
      'questions/rubric.yaml:23 items[1].name: wanted "My role"',
      'questions/think-big.yaml:1 wanted YAML',
    ]);
  });
});

describe('a file that is no YAML', () => {
  test('is told with its line, and what to do about a colon', () => {
    const [told] = problemsAfter('earn-trust.yaml', 'text: Tell me', 'text: Please: tell me');
    expect(told).toMatch(/^questions\/earn-trust\.yaml:10 wanted YAML; found a mistake: /u);
    expect(told).toContain('Put "double quotes" around a text that contains a colon');
  });

  test('is told when a text begins with a sign that means something else', () => {
    const [told] = problemsAfter('earn-trust.yaml', 'plain: When', 'plain: !When');
    expect(told).toBe('questions/earn-trust.yaml:11 wanted YAML; found a mistake: Unresolved tag: !When');
  });

  test('is told when a field stands twice', () => {
    const [told] = problemsAfter('earn-trust.yaml', '    plain:', '    text: Again\n    plain:');
    expect(told).toBe('questions/earn-trust.yaml:11 wanted YAML; found a mistake: Map keys must be unique');
  });

  test.each([
    ['empty', '', 'nothing'],
    ['a list', '- one\n', 'a list'],
    ['one text', 'Earn Trust\n', '"Earn Trust"'],
  ])('or is %s', (_, text, found) => {
    const folder = bankFolder();
    folder.write('earn-trust.yaml', text);
    expect(problemsIn(folder)[0]).toBe(
      `questions/earn-trust.yaml:1 wanted the fields name, paraphrase, listens-for, weak-answers, tensions, points, questions; found ${found}`,
    );
  });

  test('counts lines that are folded, empty or comments', () => {
    const folder = bankFolder();
    folder.edit(
      'earn-trust.yaml',
      'paraphrase: What',
      '# A comment\n\nparaphrase: >-\n  What\n  is it that\n  What',
    );
    folder.edit('earn-trust.yaml', 'item: role', 'item: rôle');
    expect(problemsIn(folder)[0]).toMatch(
      /^questions\/earn-trust\.yaml:22 questions\[0\]\.probes\[1\]\.item: /u,
    );
  });
});
