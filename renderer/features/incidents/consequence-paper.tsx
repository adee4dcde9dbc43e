import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ConsequenceInfo } from '#shared/contracts/incidents-consequences';
import { useJob } from '../../api/job';
import { useApiQuery } from '../../api/query';
import { PaperDialog } from '../../ui/paper-dialog';

/** Names the paper of a measure: 督查通知单, or 函 where the home unit is written to. */
export function PaperButton({ kind, onClick }: { kind: ConsequenceInfo['kind']; onClick: () => void }) {
  const { t } = useTranslation();
  return (
    <Button size="compact-xs" variant="subtle" onClick={onClick}>
      {t(`incidents.life.consequence.papers.${kind === 'unit_letter' ? 'letter' : 'slip'}`)}
    </Button>
  );
}

/** The paper itself: looked at, printed, or saved as PDF. */
export function ConsequencePaper({ id, onClose }: { id: number; onClose: () => void }) {
  const paper = useJob('incidents', 'consequencePaper');
  return (
    <PaperDialog
      query={useApiQuery('incidents', 'consequenceView', { id }, { keepPrevious: false })}
      give={(to) => paper.run({ id, to })}
      onClose={onClose}
    />
  );
}
