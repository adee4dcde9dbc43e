import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProblemImport } from '#shared/contracts/rectification-campaigns';
import type { ProblemRefusal } from '#shared/domain/rectification/problem-sheet';
import { useJob } from '../../api/job';
import { notifyDone } from '../../api/notify';
import { ExcelButtons } from '../../ui/excel-buttons';
import { FilePreview } from '../../ui/file-preview';
import { ProgressDialog } from '../../ui/progress-dialog';
import type { Column } from '../../ui/table-model';
import { useExcelFile } from '../../ui/use-excel-file';

type BadRow = ProblemImport['problems'][number];

/** Gives out the empty problem list, and takes a filled one: looked through first, then all rows or none. */
export function ImportProblems({ campaignId }: { campaignId: number }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const read = useJob('rectification', 'importProblems');
  const form = useJob('rectification', 'problemForm');
  const [report, setReport] = useState<ProblemImport | null>(null);
  const { file, choose, forget } = useExcelFile(async ({ token }) => {
    setReport(await read.run({ campaignId, token, apply: false }));
  });
  const close = () => {
    forget();
    setReport(null);
  };
  const apply = async () => {
    const done = file && (await read.run({ campaignId, token: file.token, apply: true }));
    if (!done) return;
    // Somebody else may have entered one of them meanwhile.
    if (done.problems.length > 0) return setReport(done);
    await queries.invalidateQueries();
    notifyDone(t('rectification.import.done', { count: done.added }));
    close();
  };
  const save = async () => {
    const saved = await form.run({});
    if (saved?.file) notifyDone(t('rectification.import.saved', { file: saved.file }));
  };
  return (
    <>
      <ExcelButtons
        templateLabel={t('rectification.campaigns.template')}
        saving={form.running}
        onTemplate={save}
        readLabel={t('rectification.campaigns.import')}
        onRead={choose}
      />
      {file && report && (
        <ProblemPreview
          fileName={file.name}
          report={report}
          running={read.running}
          onApply={apply}
          onClose={close}
        />
      )}
      <ProgressDialog job={read} title={t('rectification.import.title')} />
    </>
  );
}

interface ProblemPreviewProps {
  fileName: string;
  report: ProblemImport;
  running: boolean;
  onApply: () => Promise<void>;
  onClose: () => void;
}

function ProblemPreview({ fileName, report: { added, problems }, ...rest }: ProblemPreviewProps) {
  const { t } = useTranslation();
  const columns = useMemo<Column<BadRow>[]>(
    () => [
      { id: 'row', header: t('ui.sheet.row'), width: 64, align: 'right', value: ({ row }) => row },
      {
        id: 'problem',
        header: t('ui.sheet.problems'),
        width: 300,
        grow: true,
        value: ({ code, value }) => t(`rectification.import.problem.${code as ProblemRefusal}`, { value }),
      },
    ],
    [t],
  );
  const verdict = problems.length > 0 ? 'bad' : added === 0 ? 'nothing' : 'good';
  const words = { bad: 'refused', nothing: 'nothing', good: 'ready' } as const;
  return (
    <FilePreview
      title={t('rectification.import.title')}
      notes={[fileName]}
      bad={problems}
      badColumns={columns}
      badId={({ row, code }) => `${row} ${code}`}
      verdict={verdict}
      words={{
        verdict: t(`rectification.import.${words[verdict]}`, {
          count: verdict === 'bad' ? problems.length : added,
        }),
        problems: t('ui.sheet.problems'),
        apply: t('rectification.import.apply'),
      }}
      {...rest}
    />
  );
}
