import type { Migration } from '../migrate';
import { access } from './0001-access';
import { staff } from './0002-staff';
import { calendar } from './0003-calendar';
import { punches } from './0004-punches';
import { attendance } from './0005-attendance';
import { incidents } from './0006-incidents';
import { assessment } from './0007-assessment';
import { documents } from './0008-documents';
import { meetings } from './0009-meetings';
import { roster } from './0010-roster';
import { judging } from './0011-judging';
import { punchSources } from './0012-punch-sources';
import { dutyRecords } from './0013-duty-records';
import { monthLife } from './0014-month-life';
import { leave } from './0015-leave';
import { complaints } from './0016-complaints';
import { evaluation } from './0017-evaluation';
import { supervision } from './0018-supervision';
import { rulebookEnd } from './0019-rulebook-end';
import { shifts } from './0020-shifts';
import { rectification } from './0021-rectification';
import { cases } from './0022-cases';
import { rulebookDrafts } from './0023-rulebook-drafts';
import { awards } from './0024-awards';
import { marks } from './0025-marks';
import { unitsAssessed } from './0026-units-assessed';

/** Every step in order. A static list: bundling cannot lose one. New steps go to the end; old ones never change. */
export const migrations: readonly Migration[] = [
  access,
  staff,
  calendar,
  punches,
  attendance,
  incidents,
  assessment,
  documents,
  meetings,
  roster,
  judging,
  punchSources,
  dutyRecords,
  monthLife,
  leave,
  complaints,
  evaluation,
  supervision,
  rulebookEnd,
  shifts,
  rectification,
  cases,
  rulebookDrafts,
  awards,
  marks,
  unitsAssessed,
];
