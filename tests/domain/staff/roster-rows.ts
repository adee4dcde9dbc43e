import type { RosterRow } from '#shared/domain/staff/roster-import';
import { planRoster } from '#shared/domain/staff/roster-plan';
import type {
  RosterMapping,
  RosterOptions,
  RosterPerson,
  RosterPosting,
  RosterState,
} from '#shared/domain/staff/roster-types';

export const row = (fields: Partial<RosterRow> = {}): RosterRow => ({
  row: 2,
  staffNo: '0147',
  name: '张三',
  gender: '',
  unitName: '税务局',
  windowCode: '05',
  windowName: '办税窗口',
  duty: null,
  post: null,
  machineId: '',
  phone: '',
  entryDate: null,
  exitDate: null,
  workSince: null,
  note: '',
  ...fields,
});

export const job = (fields: Partial<RosterPosting> = {}): RosterPosting => ({
  id: 1,
  windowId: '05',
  duty: 'A',
  post: 'clerk',
  startDate: '2026-01-05',
  endDate: null,
  ...fields,
});

export const zhang = (fields: Partial<RosterPerson> = {}): RosterPerson => ({
  id: 1,
  staffNo: '0147',
  name: '张三',
  gender: '',
  unitName: '税务局',
  phone: '',
  entryDate: '2026-01-05',
  exitDate: null,
  workSince: null,
  note: '',
  postings: [job()],
  ...fields,
});

export const state = (people: RosterPerson[] = [], mappings: RosterMapping[] = []): RosterState => ({
  units: [{ name: '税务局', shortName: '税务' }],
  windows: [
    { code: '05', name: '办税窗口' },
    { code: '08', name: '社保窗口' },
  ],
  people,
  mappings,
});

export const options = (fields: Partial<RosterOptions> = {}): RosterOptions => ({
  today: '2026-04-10',
  effectiveDate: null,
  isClosed: () => false,
  openSince: null,
  ...fields,
});

const show = ({ windowId, duty, post, startDate, endDate }: RosterPosting) =>
  `${windowId} ${duty} ${post} ${startDate}..${endDate ?? ''}`;

/** What becomes of the first person of the rows, in short. */
export function plan(rows: RosterRow[], before: RosterState, with_: RosterOptions = options()) {
  const { people, problems, counts, places } = planRoster({ rows, problems: [] }, before, with_);
  return {
    places,
    counts,
    change: people[0]!.change,
    fields: people[0]!.fields,
    machine: people[0]!.newMachineId,
    postings: people[0]!.postings.map(show),
    problems: problems.map(({ row: at, code }) => `${at} ${code}`),
  };
}
