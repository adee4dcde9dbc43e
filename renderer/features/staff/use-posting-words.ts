import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { PostingInfo } from '#shared/contracts/staff';

/** `A岗 · 窗口负责人`; a plain clerk is only the duty. */
export function useJobWords(): (posting: Pick<PostingInfo, 'duty' | 'post'>) => string {
  const { t } = useTranslation();
  return useCallback(
    ({ duty, post }) =>
      post === 'manager'
        ? `${t(`staff.duty.${duty}`)} · ${t('staff.post.manager')}`
        : t(`staff.duty.${duty}`),
    [t],
  );
}
