import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LeaveDetail } from '#shared/contracts/leave';
import { dayText, kindWords, lengthWords, stamp } from './words';

/** What was asked, as the slip says it; empty lines are left out. */
export function LeaveFacts({ leave }: { leave: LeaveDetail }) {
  const { t } = useTranslation();
  const took = leave.bookings.map(({ halfDays, expiresOn }) => {
    const until = expiresOn === null ? t('leave.fact.unlimited') : t('leave.fact.until', { date: expiresOn });
    return t('leave.fact.tookFrom', { days: dayText(halfDays), until });
  });
  const facts: [label: string, value: string][] = [
    [t('leave.field.window'), [leave.windowName, leave.unitName].filter(Boolean).join(' · ')],
    [t('leave.field.kind'), kindWords(t, leave)],
    [t('leave.field.start'), stamp(leave.startAt)],
    [t('leave.field.end'), stamp(leave.endAt)],
    [t('leave.field.length'), lengthWords(t, leave)],
    [t('leave.field.substitute'), leave.substituteName],
    [t('leave.fact.standIn'), leave.standIn],
    [t('leave.fact.handover'), leave.handover],
    [t('leave.field.reason'), leave.reason],
    [t('leave.fact.took'), took.join(t('ui.comma'))],
  ];
  return (
    <Table withRowBorders={false} verticalSpacing={3} horizontalSpacing={0} layout="fixed">
      <Table.Tbody>
        {facts
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <Table.Tr key={label}>
              <Table.Td w={96} c="dimmed">
                {label}
              </Table.Td>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>{value}</Table.Td>
            </Table.Tr>
          ))}
      </Table.Tbody>
    </Table>
  );
}
