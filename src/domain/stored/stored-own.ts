import { parserOf } from './format';
import { bookmarksSchema, draftSchema, ownQuestionSchema } from './own-schema';

export const parseOwn = parserOf('question', ownQuestionSchema, []);
export const parseBookmarks = parserOf('bookmarks', bookmarksSchema, []);
export const parseDraft = parserOf('draft', draftSchema, []);
