import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { FilePreview, ImportReport } from '#shared/contracts/punches';
import { api } from '../../api/client';
import { useJob } from '../../api/job';
import { notifyDone } from '../../api/notify';
import { EmptyState } from '../../ui/empty-state';
import { FileButton } from '../../ui/file-button';
import { Page } from '../../ui/page';
import { ProgressDialog } from '../../ui/progress-dialog';
import { asksForDevice, choicesInput, type ImportChoices, NO_CHOICES } from './import-choices';
import { ImportPreview } from './import-preview';
import { ImportResult } from './import-result';
import { usePunchWords } from './words';

/** Files of punch machines: choose, look, import, read the report. */
export function ImportPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const words = usePunchWords();
  const preview = useJob('punches', 'preview', {
    onCancelled: () => notifyDone(t('punches.import.lookCancelled')),
  });
  const running = useJob('punches', 'import', {
    onCancelled: () => notifyDone(t('punches.import.cancelled')),
  });
  const [files, setFiles] = useState<FilePreview[]>([]);
  const [choices, setChoices] = useState(NO_CHOICES);
  const [report, setReport] = useState<ImportReport | null>(null);

  const look = async (tokens: string[], wanted: ImportChoices) => {
    setChoices(wanted);
    const found = await preview.run({ tokens, ...choicesInput(wanted) });
    if (found) setFiles(found.files);
  };
  const choose = async () => {
    const picked = await api.transfer.pick({ kind: 'punches', multiple: true });
    if (!picked || picked.length === 0) return;
    setReport(null);
    setFiles([]);
    await look(
      picked.map((file) => file.token),
      NO_CHOICES,
    );
  };
  const start = async () => {
    const done = await running.run({ tokens: files.map((file) => file.token), ...choicesInput(choices) });
    if (!done) return;
    setFiles([]);
    setReport(done);
  };
  const ready =
    files.length > 0 &&
    files.every(
      (file) =>
        file.refusal === null && (file.dateOrderSure || choices.dateOrder !== null) && !asksForDevice(file),
    );
  const chosen = files.length > 0 || report !== null;

  return (
    <Page
      title={t('punches.import.title')}
      hint={t('punches.import.hint')}
      actions={
        chosen && (
          <>
            <FileButton onChoose={choose}>
              {t(report ? 'punches.report.again' : 'punches.import.chooseOther')}
            </FileButton>
            {files.length > 0 && (
              <Button leftSection={<IconDownload size={16} />} disabled={!ready} onClick={() => void start()}>
                {t('punches.import.start')}
              </Button>
            )}
          </>
        )
      }
    >
      {!chosen && (
        <>
          <EmptyState title={t('punches.import.emptyTitle')} text={t('punches.import.emptyText')} />
          <FileButton variant="filled" onChoose={choose} style={{ alignSelf: 'center' }} data-autofocus>
            {t('punches.import.choose')}
          </FileButton>
          <Button
            variant="subtle"
            style={{ alignSelf: 'center' }}
            onClick={() => void navigate('/punches/devices?tab=watch')}
          >
            {t('punches.import.toWatch')}
          </Button>
        </>
      )}
      {files.length > 0 && (
        <ImportPreview
          files={files}
          choices={choices}
          onChoices={(wanted) =>
            void look(
              files.map((file) => file.token),
              wanted,
            )
          }
          onFiles={setFiles}
        />
      )}
      {report && <ImportResult report={report} />}
      <ProgressDialog
        job={preview}
        title={t('punches.import.previewing')}
        phaseWords={words.phase}
        percentOnly
      />
      <ProgressDialog
        job={running}
        title={t('punches.import.running')}
        phaseWords={words.phase}
        percentOnly
      />
    </Page>
  );
}
