import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { notifyDone } from '../api/notify';
import { ErrorBanner } from './error-banner';
import { PrintPreview } from './print-preview';

interface PaperDialogProps {
  /** The paper as it will be printed. */
  query: UseQueryResult<{ title: string; html: string }, Error>;
  /** Prints it, or saves it as PDF; null when it failed, which was then shown. */
  give: (to: 'printer' | 'pdf') => Promise<{ done: boolean } | null>;
  /** What the paper is told beside. */
  extra?: ReactNode;
  onClose: () => void;
}

/** One paper: looked at first, then printed or saved as PDF. */
export function PaperDialog({ query, give, extra, onClose }: PaperDialogProps) {
  const { t } = useTranslation();
  const out = async (to: 'printer' | 'pdf') => {
    const given = await give(to);
    if (given?.done && to === 'pdf') notifyDone(t('ui.paper.saved'));
  };
  return (
    <PrintPreview
      opened
      title={query.data?.title ?? t('ui.loading')}
      html={query.data?.html ?? ''}
      onClose={onClose}
      {...(query.data ? { onPrint: () => out('printer'), onPdf: () => out('pdf') } : {})}
      extra={
        <>
          {extra}
          {query.error && <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />}
        </>
      }
    />
  );
}
