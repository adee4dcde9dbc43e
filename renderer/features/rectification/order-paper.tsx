import type { ORDER_PAPERS } from '#shared/contracts/rectification-files';
import { useJob } from '../../api/job';
import { useApiQuery } from '../../api/query';
import { PaperDialog } from '../../ui/paper-dialog';

export type OrderPaperKind = (typeof ORDER_PAPERS)[number];

interface OrderPaperProps {
  id: number;
  paper: OrderPaperKind;
  onClose: () => void;
}

/** 限期整改通知书, or the letter of the last escalation: looked at, printed, or saved as PDF. */
export function OrderPaper({ id, paper, onClose }: OrderPaperProps) {
  const job = useJob('rectification', 'paper');
  return (
    <PaperDialog
      query={useApiQuery('rectification', 'paperView', { id, paper }, { keepPrevious: false })}
      give={(to) => job.run({ id, paper, to })}
      onClose={onClose}
    />
  );
}
