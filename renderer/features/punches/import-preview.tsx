import { Alert, Button, Code, Group, Select, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilePreview } from '#shared/contracts/punches';
import { ApiError } from '../../api/api-error';
import { errorWords } from '../../api/error-words';
import { DataTable } from '../../ui/data-table';
import { DateField } from '../../ui/date-field';
import { StatusBadge } from '../../ui/status-badge';
import type { Column } from '../../ui/table-model';
import type { ImportChoices } from './import-page';
import { dayText, encodingText, spanText, usePunchWords } from './words';

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
  const active = files.find((file) => file.token === activeToken) ?? files[0];
  const unsureDates = files.some((file) => file.dateOrder !== 'ymd' && !file.dateOrderSure);
  const bad = files.filter((file) => file.refusal !== null);
  return (
    <>
      <Choices
        choices={choices}
        onChoices={onChoices}
        withOrder={unsureDates || choices.dateOrder !== null}
      />
      {unsureDates && choices.dateOrder === null && <Warning>{t('punches.import.dateOrderUnsure')}</Warning>}
      {bad.map(({ token, refusal }) => (
        <Warning key={token}>{refusal && errorWords(new ApiError(refusal))}</Warning>
      ))}
      {bad.length > 0 && bad.length < files.length && (
        <Button
          variant="default"
          style={{ alignSelf: 'flex-start' }}
          onClick={() => onFiles(files.filter((file) => file.refusal === null))}
        >
          {t('punches.import.removeBad')}
        </Button>
      )}
      <DataTable
        label={t('punches.import.title')}
        paper={null}
        columns={columns}
        rows={files}
        rowId={(file) => file.token}
        activeId={active?.token ?? null}
        onActive={(file) => setActiveToken(file.token)}
        rowTone={(file) => (file.refusal ? 'bad' : file.sure ? undefined : 'notice')}
        footer={<span>{t('punches.import.newCount')}</span>}
      />
      {active && active.firstLines.length > 0 && <FirstLines file={active} />}
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
    <Stack gap={4}>
      <Text size="xs" c="dimmed">
        {t('punches.import.firstLines')}：{file.file}
      </Text>
      <Code block style={{ maxHeight: 170, overflow: 'auto' }}>
        {file.firstLines.join('\n')}
      </Code>
    </Stack>
  );
}

function usePreviewColumns(): Column<FilePreview>[] {
  const { t } = useTranslation();
  const words = usePunchWords();
  return useMemo<Column<FilePreview>[]>(() => {
    const number = (
      key: 'read' | 'accepted' | 'duplicate' | 'quarantined' | 'rejected',
    ): Column<FilePreview> => ({
      id: key,
      header: t(`punches.count.${key}`),
      width: 66,
      align: 'right',
      value: (file) => file.counts?.[key] ?? null,
    });
    return [
      { id: 'file', header: t('punches.issues.file'), width: 160, grow: true, value: (file) => file.file },
      {
        id: 'format',
        header: t('punches.history.format'),
        width: 160,
        value: (file) => words.format(file.format),
      },
      {
        id: 'encoding',
        header: t('punches.history.encoding'),
        width: 114,
        value: (file) => (file.refusal ? '' : encodingText(file.encoding)),
      },
      number('read'),
      number('accepted'),
      number('duplicate'),
      number('quarantined'),
      number('rejected'),
      {
        id: 'persons',
        header: t('punches.mapping.machineId'),
        width: 66,
        align: 'right',
        value: (file) => (file.counts ? file.persons : null),
      },
      {
        id: 'span',
        header: t('punches.history.span'),
        width: 186,
        value: (file) => spanText(file.firstAt, file.lastAt),
      },
      {
        id: 'note',
        header: t('punches.history.state'),
        width: 164,
        grow: true,
        value: (file) => previewNote(file, t),
        render: (file) => {
          const note = previewNote(file, t);
          return note && <StatusBadge tone={file.refusal ? 'bad' : 'notice'}>{note}</StatusBadge>;
        },
      },
    ];
  }, [t, words]);
}

function previewNote(file: FilePreview, t: TFunction): string {
  if (file.refusal) return t('punches.import.notReadable');
  if (file.importedAt !== null) return t('punches.import.importedBefore', { at: dayText(file.importedAt) });
  return file.sure ? '' : t('punches.import.unsure');
}
