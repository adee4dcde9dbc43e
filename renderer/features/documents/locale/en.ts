import type { LocaleOf } from '../../../api/locale';
import type { zh } from './zh';

export const en: LocaleOf<typeof zh> = {
  title: 'Papers',
  hint: 'Notices, the bulletin and the attendance sheet of each month. Once the results are confirmed they are issued: numbered, sealed, and kept whole, so that a reprint is the same to the letter.',
  state: {
    open: 'The month is open; these are drafts',
    closed: 'Closed, not confirmed; these are drafts',
    review: 'In review; these are drafts',
    confirmed: 'Confirmed, not signed; these are drafts',
    signed: 'Signed; ready to be issued',
    published: 'Issued',
    void: 'The papers of this month are void; reopen the month to compute it anew',
  },
  seal: 'Seal code {{code}}',
  kind: {
    notice: 'Notice',
    unit_notice: 'Notice of a unit',
    bulletin: 'Bulletin',
    attendance_bulletin: 'Attendance bulletin',
    attendance: 'Attendance sheet',
  },
  column: {
    kind: 'Kind',
    title: 'Title',
    about: 'Goes to',
    number: 'Number',
    score: 'Score',
    grade: 'Grade',
    prints: 'Copies',
    status: 'Status',
  },
  draft: 'Draft',
  voided: 'Void',
  issued: 'Issued',
  noNumber: 'no number',
  search: 'Title, unit or number',
  allKinds: 'All kinds',
  open: 'Open',
  saved: 'Saved: {{file}}',
  printed: 'Sent to the printer',
  all: {
    action: 'All as PDF…',
    title: 'Making PDFs',
    done: '{{count}} files saved in “{{folder}}”',
    phase: 'Making papers',
  },
  publish: {
    action: 'Issue…',
    title: 'Issue the papers of {{month}}',
    message:
      'Notices and the bulletin get numbers and the seal code, and all papers are kept as they are. Afterwards a mistake can only be made void; check the drafts first.',
    submit: 'Issue',
    done: '{{count}} papers issued: {{first}} to {{last}}',
  },
  voidAll: {
    action: 'Make all void…',
    title: 'Make the papers of {{month}} void',
    message:
      'All issued papers of the month become void: their numbers are used up, reprints are marked void, texts and results are kept. The month can then be reopened, computed and issued anew. Call the paper copies back.',
    submit: 'Make void',
    done: '{{count}} papers made void',
  },
  reissue: {
    action: 'Void and reissue…',
    title: 'Void and reissue “{{title}}”',
    message:
      'This paper becomes void and is kept; a new one is issued from the same results under a new number.',
    submit: 'Void and reissue',
    done: 'Issued anew as {{number}}',
  },
  toAssessment: 'To the assessment',
  empty: { title: 'No papers this month', text: 'Compute the results under Assessment first.' },
  errors: {
    file_name_bad: 'The file name “{{name}}” cannot be used; nothing was saved.',
    paper_void: 'This paper is void already; nothing was changed.',
    folder_needed: 'That is no folder; nothing was saved. Choose a folder.',
  },
};
