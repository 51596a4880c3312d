import { openCalendar } from '../../domain/calendar';
import type { Archives } from '../../ports/archives';
import type { Database } from '../storage/database';
import { careOn } from './care-on';
import { exportAll } from './export-all';
import { exportSessions } from './export-sessions';
import { undoImport } from './journal';
import { sessionsTable } from './sessions-table';
import { lookIn, takeIn } from './take-in';

/** All of the work itself, on a database; `worker-archives.ts` has what takes long done in a worker. */
export const archivesOn = (database: Database): Archives => ({
  ...careOn(database),
  exportAll: (now, watch) => exportAll(database, now, watch),
  exportSessions: (ids, now, watch) => exportSessions(database, ids, now, watch),
  sessionsTable: (watch) => sessionsTable(database, openCalendar(localZone()), watch),
  look: (file, watch) => lookIn(database, file, watch),
  take: (file, now, watch) => takeIn(database, file, now, watch),
  undo: (watch) => undoImport(database, watch),
});

const localZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;
