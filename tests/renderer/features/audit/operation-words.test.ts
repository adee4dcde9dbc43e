import { describe, expect, it } from 'vitest';
import type { Contract } from '#shared/contracts/define';
import { contracts } from '#shared/contracts/index';
import { zh } from '../../../../renderer/features/audit/locale/zh';

/** Jobs that only read: they leave no row in the log. */
const READING_JOBS = [
  'assessment_tryRulebook',
  'attendance_exportMonth',
  'backup_verify',
  'calendar_print',
  'complaints_printSlip',
  'complaints_saveFile',
  'complaints_saveAnswerFile',
  'evaluation_ballotPaper',
  'incidents_consequencePaper',
  'incidents_exportCatalogue',
  'incidents_saveEvidence',
  'incidents_saveProof',
  'inspections_printLog',
  'inspections_savePhoto',
  'leave_exportStatistics',
  'documents_savePapers',
  'meetings_exportSheet',
  'rectification_paper',
  'rectification_problemForm',
  'rectification_saveFile',
  'roster_print',
  'roster_exportWeek',
  'roster_exportList',
  'roster_importTemplate',
  'roster_printLog',
  'cases_preview',
  'cases_taskTemplate',
  'cases_template',
  'marks_template',
  'statistics_savePicture',
  'statistics_printPicture',
  'punches_preview',
  'punches_readUsers',
  'punches_layoutSample',
  'punches_tryLayout',
  'punches_exportIssues',
  'rulebook_print',
  'staff_importTemplate',
  'staff_exportList',
  'transfer_exportTable',
  'transfer_printTable',
];

describe('words of the change log', () => {
  it('name every operation that changes something', () => {
    const writing = Object.entries(contracts as Record<string, Contract>).flatMap(([feature, contract]) =>
      Object.entries(contract)
        .filter(([, operation]) => operation.kind !== 'query')
        .map(([name]) => `${feature}_${name}`),
    );
    const missing = writing.filter((key) => !(key in zh.operation) && !READING_JOBS.includes(key));
    expect(missing).toEqual([]);
  });
});
