import { Alert, Button, Code, Group, Select, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilePreview } from '#shared/contracts/punches';
import { ApiError } from '../../api/api-error';
import { errorWords } from '../../api/error-words';
import { DataTable } from '../../ui/data-table';
import { DateField } from '../../ui/date-field';
import { DevicePicker } from './device-picker';
import { asksForDevice, type ImportChoices } from './import-choices';
import classes from './import-preview.module.css';
import { LayoutEditor, type LayoutTarget } from './layout-editor';
import { usePreviewColumns } from './preview-columns';

export interface ImportPreviewProps {
  files: FilePreview[];
  choices: ImportChoices;
  onChoices: (choices: ImportChoices) => void;
  onFiles: (files: FilePreview[]) => void;
}

/** What was found in the chosen files, and what may be said about them before the import. */
export function ImportPreview({ files, choices, onChoices, onFiles }: ImportPreviewProps) {
  const { t } = useTranslation();
  const columns = usePreviewColumns();
  const [activeToken, setActiveToken] = useState<string | null>(null);
  const active = files.find((file) => file.token === activeToken) ?? files.find(asksForDevice) ?? files[0];
  const [target, setTarget] = useState<LayoutTarget | null>(null);
  const unsureDates = files.some((file) => file.dateOrder !== 'ymd' && !file.dateOrderSure);
  const bad = files.filter((file) => file.refusal !== null);
  return (
    <>
      <Choices
        choices={choices}
        onChoices={onChoices}
        withOrder={unsureDates || choices.dateOrder !== null}
      />
      {(unsureDates || bad.length > 0) && (
        <div className={classes.warnings}>
          {unsureDates && choices.dateOrder === null && (
            <Warning>{t('punches.import.dateOrderUnsure')}</Warning>
          )}
          {bad.map((file) => (
            <Refused key={file.token} file={file} onExplain={setTarget} />
          ))}
        </div>
      )}
      {bad.length > 0 && bad.length < files.length && (
        <Button
          variant="default"
          style={{ alignSelf: 'flex-start', flexShrink: 0 }}
          onClick={() => onFiles(files.filter((file) => file.refusal === null))}
        >
          {t('punches.import.removeBad')}
        </Button>
      )}
      <div className={classes.table}>
        <DataTable
          label={t('punches.import.title')}
          paper={null}
          columns={columns}
          rows={files}
          rowId={(file) => file.token}
          activeId={active?.token ?? null}
          onActive={(file) => setActiveToken(file.token)}
          rowTone={(file) =>
            file.refusal ? 'bad' : file.sure && !asksForDevice(file) ? undefined : 'notice'
          }
          footer={<span>{t('punches.import.newCount')}</span>}
        />
      </div>
      {active && active.refusal === null && (
        <FileAnswers
          key={active.token}
          file={active}
          onExplain={setTarget}
          onAnswer={(answer) => {
            setActiveToken(active.token);
            const said = { ...choices.files[active.token], ...answer };
            onChoices({ ...choices, files: { ...choices.files, [active.token]: said } });
          }}
        />
      )}
      {active && active.firstLines.length > 0 && <FirstLines file={active} />}
      <LayoutEditor
        target={target}
        onClose={() => setTarget(null)}
        onSaved={() => onChoices({ ...choices })}
      />
    </>
  );
}

function Warning({ children }: { children: React.ReactNode }) {
  return (
    <Alert color="orange" variant="light" icon={<IconAlertTriangle size={17} />} py={6}>
      {children}
    </Alert>
  );
}

/** Why a file cannot be imported, and the way out where a person can say what its columns are. */
function Refused({ file, onExplain }: { file: FilePreview; onExplain: (target: LayoutTarget) => void }) {
  const { t } = useTranslation();
  if (!file.explainable) return <Warning>{file.refusal && errorWords(new ApiError(file.refusal))}</Warning>;
  return (
    <Warning>
      <Group justify="space-between" wrap="nowrap" gap={16}>
        <span>{t('punches.layout.explainHint', { file: file.file })}</span>
        <Button size="compact-sm" style={{ flexShrink: 0 }} onClick={() => onExplain(fileTarget(file))}>
          {t('punches.layout.explain')}
        </Button>
      </Group>
    </Warning>
  );
}

const fileTarget = ({ token, file, device }: FilePreview): LayoutTarget => ({
  kind: 'file',
  token,
  file,
  device,
});

interface FileAnswersProps {
  file: FilePreview;
  onAnswer: (answer: { device?: string; layoutId?: number }) => void;
  onExplain: (target: LayoutTarget) => void;
}

/** What only a person knows of a file: the machine it comes from, and how a table of columns is to be read. */
function FileAnswers({ file, onAnswer, onExplain }: FileAnswersProps) {
  const { t } = useTranslation();
  const asks = asksForDevice(file);
  const named = !asks && file.device === null;
  if (named && !file.explainable) return null;
  return (
    <Group gap={12} align="flex-end">
      {!named && (
        <DevicePicker
          label={t('punches.import.device')}
          required
          w={240}
          value={file.device}
          onChange={(device) => onAnswer({ device })}
        />
      )}
      {file.layouts.length > 1 && (
        <Select
          label={t('punches.layout.using')}
          w={240}
          value={String(file.layoutId)}
          onChange={(layoutId) => onAnswer({ layoutId: Number(layoutId) })}
          data={file.layouts.map(({ id, name, device }) => ({
            value: String(id),
            label: device ? `${name} · ${device}` : name,
          }))}
        />
      )}
      {file.explainable && (
        <Button variant="default" onClick={() => onExplain(fileTarget(file))}>
          {t('punches.layout.explain')}
        </Button>
      )}
      {asks && (
        <Text size="sm" c="orange.9" pb={6}>
          {t('punches.import.deviceText', { file: file.file })}
        </Text>
      )}
    </Group>
  );
}

function Choices({
  choices,
  onChoices,
  withOrder,
}: Pick<ImportPreviewProps, 'choices' | 'onChoices'> & { withOrder: boolean }) {
  const { t } = useTranslation();
  return (
    <Group gap={12} align="flex-end">
      <DateField
        label={t('punches.import.from')}
        w={150}
        value={choices.from}
        max={choices.to ?? undefined}
        onChange={(from) => onChoices({ ...choices, from })}
      />
      <DateField
        label={t('punches.import.to')}
        value={choices.to}
        min={choices.from ?? undefined}
        onChange={(to) => onChoices({ ...choices, to })}
      />
      {withOrder && (
        <Select
          label={t('punches.import.dateOrder')}
          w={240}
          value={choices.dateOrder}
          onChange={(order) => onChoices({ ...choices, dateOrder: order as ImportChoices['dateOrder'] })}
          data={[
            { value: 'mdy', label: t('punches.import.mdy') },
            { value: 'dmy', label: t('punches.import.dmy') },
          ]}
        />
      )}
      <Text size="xs" c="dimmed" pb={6}>
        {t('punches.import.periodHint')}
      </Text>
    </Group>
  );
}

function FirstLines({ file }: { file: FilePreview }) {
  const { t } = useTranslation();
  return (
    <Stack gap={4} className={classes.lines}>
      <Text size="xs" c="dimmed">
        {t('punches.import.firstLines', { file: file.file })}
      </Text>
      <Code block style={{ overflow: 'auto', flex: 1, minHeight: 0 }}>
        {file.firstLines.join('\n')}
      </Code>
    </Stack>
  );
}
