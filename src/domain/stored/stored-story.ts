import { parserOf } from './format';
import { storyVersionSchema } from './story-schema';

export const parseStory = parserOf('story', storyVersionSchema, []);
