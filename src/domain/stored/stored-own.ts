import { parserOf } from './format';
import { bookmarksSchema, ownQuestionSchema } from './own-schema';

export const parseOwn = parserOf('question', ownQuestionSchema, []);
export const parseBookmarks = parserOf('bookmarks', bookmarksSchema, []);
