import { assessmentPages } from './routes/assessment';
import { attendancePages } from './routes/attendance';
import { staffPages } from './routes/staff';
import { supervisionPages } from './routes/supervision';
import { systemPages } from './routes/system';

/** Every page of the program in the order of the navigation. The first that may be opened is home. */
export const pages = [
  ...attendancePages,
  ...staffPages,
  ...supervisionPages,
  ...assessmentPages,
  ...systemPages,
] as const;
