/** The sixteen, by their exact names, in the order in which Amazon lists them. */
export const PRINCIPLES = [
  { id: 'customer-obsession', name: 'Customer Obsession' },
  { id: 'ownership', name: 'Ownership' },
  { id: 'invent-and-simplify', name: 'Invent and Simplify' },
  { id: 'are-right-a-lot', name: 'Are Right, A Lot' },
  { id: 'learn-and-be-curious', name: 'Learn and Be Curious' },
  { id: 'hire-and-develop-the-best', name: 'Hire and Develop the Best' },
  { id: 'insist-on-the-highest-standards', name: 'Insist on the Highest Standards' },
  { id: 'think-big', name: 'Think Big' },
  { id: 'bias-for-action', name: 'Bias for Action' },
  { id: 'frugality', name: 'Frugality' },
  { id: 'earn-trust', name: 'Earn Trust' },
  { id: 'dive-deep', name: 'Dive Deep' },
  { id: 'have-backbone-disagree-and-commit', name: 'Have Backbone; Disagree and Commit' },
  { id: 'deliver-results', name: 'Deliver Results' },
  { id: 'strive-to-be-earths-best-employer', name: "Strive to be Earth's Best Employer" },
  {
    id: 'success-and-scale-bring-broad-responsibility',
    name: 'Success and Scale Bring Broad Responsibility',
  },
] as const;

export type PrincipleId = (typeof PRINCIPLES)[number]['id'];

export const PRINCIPLE_IDS: readonly PrincipleId[] = PRINCIPLES.map(({ id }) => id);

const names = new Map<string, string>(PRINCIPLES.map(({ id, name }) => [id, name]));

export const isPrincipleId = (text: string): text is PrincipleId => names.has(text);

export const principleName = (id: PrincipleId): string => names.get(id) ?? id;

/** Where the official wording stands, which is Amazon's. */
export const OFFICIAL_PAGE = 'https://www.amazon.jobs/content/en/our-workplace/leadership-principles';

/** Where two principles pull apart in real work, and what a good answer shows then. */
interface Tension {
  readonly with: PrincipleId;
  readonly text: string;
}

/** What the app says about a principle, in its own words. */
export interface PrincipleText {
  readonly id: PrincipleId;
  readonly name: string;
  readonly paraphrase: string;
  /** What an interviewer listens for: four to six observable signals. */
  readonly listensFor: readonly string[];
  /** What a weak answer sounds like: three to five. */
  readonly weakAnswers: readonly string[];
  /** Two. */
  readonly tensions: readonly Tension[];
  /** How evident this principle was, level 1 first: the points of the rating item `principle`. */
  readonly points: readonly string[];
}
