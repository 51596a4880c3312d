import { formatOf } from './format';
import { bookmarksSchema, ownQuestionSchema } from './own-schema';

export const { pack: packOwn, parse: parseOwn } = formatOf('question', ownQuestionSchema, []);
export const { pack: packBookmarks, parse: parseBookmarks } = formatOf('bookmarks', bookmarksSchema, []);
