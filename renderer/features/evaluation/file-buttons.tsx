import { Button, Menu } from '@mantine/core';
import { IconFileImport, IconFileSpreadsheet } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilePreview as BallotFile, RoundDetail } from '#shared/contracts/evaluation';
import type { RowProblem } from '#shared/domain/evaluation/read-table';
import { api } from '../../api/client';
import { useJob } from '../../api/job';
import { notifyDone } from '../../api/notify';
import { useApiQuery } from '../../api/query';
import { FileButton } from '../../ui/file-button';
import { FilePreview } from '../../ui/file-preview';
import { PaperDialog } from '../../ui/paper-dialog';
import { ProgressDialog } from '../../ui/progress-dialog';
import type { Column } from '../../ui/table-model';

type BadRow = BallotFile['bad'][number];

/** Takes ballots from a workbook or a device's CSV, and gives out the workbooks to be filled in. */
export function FileButtons({ round }: { round: RoundDetail }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<{ token: string; preview: BallotFile } | null>(null);
  const preview = useJob('evaluation', 'preview');
  const take = useJob('evaluation', 'importFile');
  const template = useJob('evaluation', 'template');
  const [sheet, setSheet] = useState(false);
  const choose = async () => {
    const [file] = (await api.transfer.pick({ kind: 'any' })) ?? [];
    const shown = file && (await preview.run({ roundId: round.id, token: file.token }));
    if (shown) setOpened({ token: file.token, preview: shown });
  };
  const apply = async () => {
    const done = opened && (await take.run({ roundId: round.id, token: opened.token }));
    if (!done) return;
    setOpened(null);
    notifyDone(t('evaluation.file.done', { added: done.added }));
  };
  const save = async (kind: 'sheets' | 'totals') => {
    const saved = await template.run({ id: round.id, kind });
    if (saved?.fileName) notifyDone(t('evaluation.file.saved', { file: saved.fileName }));
  };
  const phaseWords = (phase: string) =>
    t(phase === 'saving' ? 'evaluation.file.phase.saving' : 'evaluation.file.phase.reading');
  return (
    <>
      <FileButton onChoose={choose} leftSection={<IconFileImport size={16} />} variant="default">
        {t('evaluation.file.read')}
      </FileButton>
      <Menu>
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<IconFileSpreadsheet size={16} />}
            loading={template.running}
          >
            {t('evaluation.file.template')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {(['sheets', 'totals'] as const).map((kind) => (
            <Menu.Item key={kind} onClick={() => void save(kind)}>
              {t(`evaluation.file.${kind}`)}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={() => setSheet(true)}>{t('evaluation.file.ballot')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {sheet && <BallotPaper id={round.id} onClose={() => setSheet(false)} />}
      <ProgressDialog job={preview} title={t('evaluation.file.title')} phaseWords={phaseWords} />
      <ProgressDialog job={take} title={t('evaluation.file.title')} phaseWords={phaseWords} />
      {opened && (
        <BallotPreview
          preview={opened.preview}
          running={take.running}
          onApply={apply}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}

/** The empty sheet, to be looked at before it is printed. */
function BallotPaper({ id, onClose }: { id: number; onClose: () => void }) {
  const { t } = useTranslation();
  const query = useApiQuery('evaluation', 'ballotView', { id });
  const paper = useJob('evaluation', 'ballotPaper');
  return (
    <>
      <PaperDialog query={query} give={(to) => paper.run({ id, to })} onClose={onClose} />
      <ProgressDialog job={paper} title={t('evaluation.file.ballot')} />
    </>
  );
}

interface BallotPreviewProps {
  preview: BallotFile;
  running: boolean;
  onApply: () => Promise<void>;
  onClose: () => void;
}

function BallotPreview({ preview, ...rest }: BallotPreviewProps) {
  const { t } = useTranslation();
  const { kind, fileName, valid, invalid, subjects, outside, known, over, bad, badCount } = preview;
  const columns = useMemo<Column<BadRow>[]>(
    () => [
      { id: 'row', header: t('evaluation.file.row'), width: 70, align: 'right', value: (row) => row.row },
      {
        id: 'problem',
        header: t('evaluation.file.problem'),
        width: 300,
        grow: true,
        value: (row) => t(`evaluation.problem.${row.code as RowProblem}`),
      },
      { id: 'cell', header: t('evaluation.file.cell'), width: 180, value: (row) => row.text },
    ],
    [t],
  );
  const verdict = badCount > 0 || over ? 'bad' : valid + invalid === 0 ? 'nothing' : 'good';
  const notes = [
    `${t(`evaluation.file.kind.${kind}`)}　${t('evaluation.file.summary', { file: fileName, valid, invalid, subjects })}`,
    ...(outside > 0 ? [t('evaluation.file.outside', { count: outside })] : []),
    ...(known > 0 ? [t('evaluation.file.known', { count: known })] : []),
  ];
  return (
    <FilePreview
      title={t('evaluation.file.title')}
      notes={notes}
      bad={bad}
      badColumns={columns}
      badId={(row) => `${row.row}.${row.code}.${row.text}`}
      verdict={verdict}
      words={{
        verdict:
          over && badCount === 0
            ? t('evaluation.file.over', over)
            : t(`evaluation.file.${verdict}`, { count: badCount }),
        problems: t('evaluation.file.problem'),
        apply: t('evaluation.file.apply'),
      }}
      {...rest}
    />
  );
}
