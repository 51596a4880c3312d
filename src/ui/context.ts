import { createContext } from 'svelte';
import type { Backstage } from '../interview/backstage';
import type { Ports } from '../ports/ports';
import type { Preferences } from './preferences.svelte';
import type { Stage } from './stage.svelte';

/** What the app has from the world. */
export const [getPorts, setPorts] = createContext<Ports>();

/** Opens, resumes and ends interviews. */
export const [getBackstage, setBackstage] = createContext<Backstage>();

/** What is remembered from one visit to the next. */
export const [getPreferences, setPreferences] = createContext<Preferences>();

/** The running interview, below the stage's frame. */
export const [getStage, setStage] = createContext<Stage>();
