import { useJob } from '../../api/job';
import { useApiQuery } from '../../api/query';
import { PaperDialog } from '../../ui/paper-dialog';

/** 投诉督办单: looked at, printed, or saved as PDF. */
export function SlipPaper({ id, onClose }: { id: number; onClose: () => void }) {
  const job = useJob('complaints', 'printSlip');
  return (
    <PaperDialog
      query={useApiQuery('complaints', 'slipView', { id }, { keepPrevious: false })}
      give={(to) => job.run({ id, to })}
      onClose={onClose}
    />
  );
}
