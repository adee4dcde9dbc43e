import { useJob } from '../../api/job';
import { useApiQuery } from '../../api/query';
import { PaperDialog } from '../../ui/paper-dialog';

interface RulebookPaperProps {
  of: 'version' | 'draft';
  id: number;
  onClose: () => void;
}

/** The official 考核办法 as it will be printed. */
export function RulebookPaper({ of, id, onClose }: RulebookPaperProps) {
  const job = useJob('rulebook', 'print');
  const query = useApiQuery('rulebook', 'paper', { of, id }, { keepPrevious: false });
  return <PaperDialog query={query} give={(to) => job.run({ of, id, to })} onClose={onClose} />;
}
