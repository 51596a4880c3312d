import { openCalendar } from '../domain/calendar';

/** The calendar of the place where the device says it is. */
export const localCalendar = openCalendar(new Intl.DateTimeFormat().resolvedOptions().timeZone);
