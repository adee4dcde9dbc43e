import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilePreview } from '#shared/contracts/punches';
import { StatusBadge } from '../../ui/status-badge';
import type { Column } from '../../ui/table-model';
import { asksForDevice } from './import-choices';
import { dayText, encodingText, spanText, usePunchWords, wordLanguage } from './words';

/** Room on a screen of 1366; names of numbers are longer in English, those of formats shorter. */
const WIDTHS = {
  zh: { format: 130, note: 120, read: 92, accepted: 92, duplicate: 68, quarantined: 68, rejected: 68 },
  en: { format: 108, note: 146, read: 76, accepted: 84, duplicate: 84, quarantined: 102, rejected: 80 },
};

/** What was found in each chosen file. */
export function usePreviewColumns(): Column<FilePreview>[] {
  const { t, i18n } = useTranslation();
  const widths = WIDTHS[wordLanguage(i18n.language)];
  const words = usePunchWords();
  return useMemo<Column<FilePreview>[]>(() => {
    const number = (
      key: 'read' | 'accepted' | 'duplicate' | 'quarantined' | 'rejected',
    ): Column<FilePreview> => ({
      id: key,
      header: t(`punches.count.${key}`),
      width: widths[key],
      align: 'right',
      value: (file) => file.counts?.[key] ?? null,
      render: (file) => file.counts?.[key].toLocaleString('en-US'),
    });
    return [
      { id: 'file', header: t('punches.issues.file'), width: 120, grow: true, value: (file) => file.file },
      {
        id: 'format',
        header: t('punches.history.format'),
        width: widths.format,
        grow: true,
        value: (file) => words.format(file.format),
      },
      {
        id: 'encoding',
        header: t('punches.history.encoding'),
        width: 88,
        value: (file) => (file.refusal ? '' : encodingText(file.encoding)),
      },
      number('read'),
      number('accepted'),
      number('duplicate'),
      number('quarantined'),
      number('rejected'),
      {
        id: 'persons',
        header: t('punches.count.ids'),
        width: 66,
        align: 'right',
        value: (file) => (file.counts ? file.persons : null),
      },
      {
        id: 'span',
        header: t('punches.history.span'),
        width: 178,
        value: (file) => spanText(file.firstAt, file.lastAt),
      },
      {
        id: 'note',
        header: t('punches.history.state'),
        width: widths.note,
        grow: true,
        value: (file) => previewNote(file, t),
        render: (file) => {
          const note = previewNote(file, t);
          return note && <StatusBadge tone={file.refusal ? 'bad' : 'notice'}>{note}</StatusBadge>;
        },
      },
    ];
  }, [t, words, widths]);
}

function previewNote(file: FilePreview, t: TFunction): string {
  if (file.refusal) return t('punches.import.notReadable');
  if (file.importedAt !== null) return t('punches.import.importedBefore', { at: dayText(file.importedAt) });
  if (asksForDevice(file)) return t('punches.import.deviceAsked');
  return file.sure ? '' : t('punches.import.unsure');
}
