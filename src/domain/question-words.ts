import type { Seniority, Theme } from './question';
import { capitalised } from './words';

export const themeName = (theme: Theme): string => capitalised(theme);

const seniorityNames: Record<Seniority, string> = {
  any: 'Anybody',
  experienced: 'Some years in a job',
  lead: 'Answers for others',
};

/** Whom a question suits. */
export const seniorityName = (seniority: Seniority): string => seniorityNames[seniority];
