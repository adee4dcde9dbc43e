import { Button, Group } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LeaveDetail } from '#shared/contracts/leave';
import { api } from '../../api/client';
import { notifyDone } from '../../api/notify';
import { useApiQuery } from '../../api/query';
import { ErrorBanner } from '../../ui/error-banner';
import { PrintPreview } from '../../ui/print-preview';

type SlipKind = 'request' | 'return';

/** 请假审批单 and, after 销假, 销假单: looked at, printed, kept as PDF. */
export function LeaveSlips({ leave }: { leave: LeaveDetail }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<SlipKind | null>(null);
  const slip = { id: leave.id, kind: shown ?? 'request' };
  const paper = useApiQuery('leave', 'slip', slip, { enabled: shown !== null, keepPrevious: false });
  const print = async () => {
    const { printed } = await api.leave.printSlip(slip);
    if (printed) notifyDone(t('leave.slip.printed'));
  };
  const save = async () => {
    const { file } = await api.leave.saveSlip(slip);
    if (file) notifyDone(t('leave.slip.saved', { file }));
  };
  const button = (kind: SlipKind) => (
    <Button
      size="compact-sm"
      variant="subtle"
      leftSection={<IconPrinter size={15} />}
      onClick={() => setShown(kind)}
    >
      {t(`leave.slip.${kind}`)}
    </Button>
  );
  return (
    <Group gap={4}>
      {leave.state !== 'draft' && button('request')}
      {leave.returnedAt !== null && button('return')}
      {shown !== null && <ErrorBanner error={paper.error} />}
      <PrintPreview
        opened={shown !== null && paper.data !== undefined}
        title={paper.data?.title ?? ''}
        html={paper.data?.html ?? ''}
        onClose={() => setShown(null)}
        onPrint={print}
        onPdf={save}
      />
    </Group>
  );
}
