import type { QuestionId } from './question';
import type { ArchiveRecord } from './archive';

/** Where a record lies on the device: a store, and a key in it. */
export interface ArchivePlace {
  readonly store: 'sessions' | 'stories' | 'drills' | 'own' | 'settings';
  readonly key: string;
}

export const BOOKMARKS_PLACE: ArchivePlace = { store: 'own', key: 'bookmarks' };
export const REAL_PLACE: ArchivePlace = { store: 'settings', key: 'real-draft' };
export const SETTINGS_PLACE: ArchivePlace = { store: 'settings', key: 'settings' };

export const draftPlace = (of: QuestionId | null): ArchivePlace => ({
  store: 'own',
  key: `draft:${of ?? 'new'}`,
});

/** Where a record of a file would lie, were there nothing yet. */
export function placeOfRecord(record: ArchiveRecord): ArchivePlace {
  switch (record.kind) {
    case 'session':
      return { store: 'sessions', key: record.session.id };
    case 'story':
      return { store: 'stories', key: `${record.story.story}/${record.story.sitting}` };
    case 'drill':
      return { store: 'drills', key: record.drill.id };
    case 'question':
      return { store: 'own', key: record.question.id };
    case 'draft':
      return draftPlace(record.of);
    case 'real':
      return REAL_PLACE;
    case 'bookmarks':
      return BOOKMARKS_PLACE;
    case 'settings':
      return SETTINGS_PLACE;
  }
}

/** The same for one thing that a file holds twice. */
export const keyOf = (record: ArchiveRecord): string => {
  const { store, key } = placeOfRecord(record);
  return `${store} ${key}`;
};
