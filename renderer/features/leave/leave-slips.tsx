import { Button, Group } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LeaveDetail } from '#shared/contracts/leave';
import { api } from '../../api/client';
import { notifyDone } from '../../api/notify';
import { useApiQuery } from '../../api/query';
import { PaperDialog } from '../../ui/paper-dialog';

type SlipKind = 'request' | 'return';

/** 请假审批单 and, after 销假, 销假单: looked at, printed, kept as PDF. */
export function LeaveSlips({ leave }: { leave: LeaveDetail }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<SlipKind | null>(null);
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
      {shown !== null && <SlipPaper id={leave.id} kind={shown} onClose={() => setShown(null)} />}
    </Group>
  );
}

function SlipPaper({ id, kind, onClose }: { id: number; kind: SlipKind; onClose: () => void }) {
  const { t } = useTranslation();
  const query = useApiQuery('leave', 'slip', { id, kind }, { keepPrevious: false });
  const give = async (to: 'printer' | 'pdf') => {
    if (to === 'pdf') return { done: (await api.leave.saveSlip({ id, kind })).file !== null };
    const { printed } = await api.leave.printSlip({ id, kind });
    if (printed) notifyDone(t('leave.slip.printed'));
    return { done: printed };
  };
  return <PaperDialog query={query} give={give} onClose={onClose} />;
}
