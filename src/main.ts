import { mount } from 'svelte';
import App from './App.svelte';
import { DAY, epochMs } from './domain/time';
import { openBackstage } from './interview/backstage';
import { askForPromise } from './interview/promise-asked';
import type { Ports } from './ports/ports';
import { browserChance } from './services/chance';
import { browserClock } from './services/clock/browser-clock';
import { browserDownloads } from './services/downloads';
import { localSpeaker } from './services/local-speaker';
import { browserPageLife } from './services/page-life';
import { createQuestionBank } from './services/question-bank';
import { screenAwake } from './services/screen-awake';
import { browserRoom } from './services/storage-room';
import { openArchives } from './services/archive/open-archives';
import { openStorage } from './services/storage/open-storage';
import { browserTabs } from './services/tabs';
import { openPreferences } from './ui/preferences.svelte';
import './ui/styles/index.css';

/** How long what was deleted can still be brought back. */
const KEPT_AFTER_DELETION = 30 * DAY;

// Opened at once, so that it is open when the first screen asks.
const { sessions, live, settings, own, stories, drills, realDraft, keeping } = openStorage();

const pageLife = browserPageLife();
const ports: Ports = {
  clock: browserClock(pageLife),
  pageLife,
  sessions,
  live,
  search: async () => (await import('./services/search/open-search')).openSearch(sessions, keeping),
  settings,
  own,
  stories,
  drills,
  realDraft,
  archives: openArchives(),
  room: browserRoom(),
  keeping,
  tabs: browserTabs(),
  bank: createQuestionBank(),
  speaker: localSpeaker(),
  awake: screenAwake(pageLife),
  downloads: browserDownloads(),
  chance: browserChance(),
};

const target = document.getElementById('app');
if (target === null) throw new Error('index.html has no element with the id «app».');
const backstage = openBackstage(ports);
askForPromise(backstage, ports);
mount(App, {
  target,
  props: { ports, backstage, preferences: openPreferences(ports.settings) },
});

// What cannot be erased now is erased on another day.
const before = epochMs(ports.clock.now().wall - KEPT_AFTER_DELETION);
for (const store of [ports.sessions, ports.own]) store.eraseDeleted(before).catch(() => undefined);
