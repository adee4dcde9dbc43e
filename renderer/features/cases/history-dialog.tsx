import { Modal, Table } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { CaseChange, CaseMonthRow } from '#shared/contracts/cases';
import { CASE_FIGURES } from '#shared/domain/cases/types';
import type { Month } from '#shared/domain/time/wall';
import { formatWall } from '#shared/domain/time/wall';
import { useApiQuery } from '../../api/query';
import { QueryView } from '../../ui/query-view';

interface HistoryDialogProps {
  month: Month;
  row: CaseMonthRow | null;
  onClose: () => void;
}

/** Every correction of a window's figures: when, by whom, what, why. */
export function HistoryDialog({ month, row, onClose }: HistoryDialogProps) {
  const { t } = useTranslation();
  const windowId = row?.windowId ?? 1;
  const query = useApiQuery(
    'cases',
    'changes',
    { month, windowId },
    { enabled: row !== null, keepPrevious: false },
  );
  return (
    <Modal
      opened={row !== null}
      onClose={onClose}
      size={720}
      title={`${t('cases.history.title')}　${row?.name ?? ''} ${month}`}
    >
      {row && (
        <QueryView query={query}>
          {(changes) => (
            <Table>
              <Table.Thead>
                <Table.Tr>
                  {(['at', 'by', 'what', 'reason'] as const).map((key) => (
                    <Table.Th key={key}>{t(`cases.history.${key}`)}</Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {changes.map((change) => (
                  <Table.Tr key={change.id}>
                    <Table.Td style={{ whiteSpace: 'nowrap' }}>{formatWall(change.at).slice(0, 16)}</Table.Td>
                    <Table.Td>{change.byName}</Table.Td>
                    <Table.Td>{differences(change, t).join(t('ui.comma'))}</Table.Td>
                    <Table.Td style={{ overflowWrap: 'anywhere' }}>{change.reason}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )}
        </QueryView>
      )}
    </Modal>
  );
}

/** `办结件 120→121`, for each figure that changed. */
function differences({ before, after }: CaseChange, t: TFunction): string[] {
  const shown = (value: number | string | null) =>
    value === null || value === '' ? t('cases.history.none') : String(value);
  const figures = CASE_FIGURES.filter((key) => before[key] !== after[key]).map(
    (key) => `${t(`cases.figure.${key}`)} ${shown(before[key])}→${shown(after[key])}`,
  );
  return before.note === after.note
    ? figures
    : [...figures, `${t('cases.field.note')} ${shown(before.note)}→${shown(after.note)}`];
}
