import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page';
import { LeaveMatrixEditor } from './leave-matrix-editor';
import { LeaveMatrixPeople } from './leave-matrix-people';

const TABS = ['matrix', 'people'] as const;

/** 审批权限: who signs what, and who signs for whom. */
export function LeaveMatrixPage() {
  const { t } = useTranslation();
  const [tab, setTab] = useState<(typeof TABS)[number]>('matrix');
  return (
    <Page
      title={t('leave.settings.matrix.title')}
      hint={t('leave.settings.matrix.hint')}
      aside={
        <SegmentedControl
          aria-label={t('leave.settings.matrix.title')}
          value={tab}
          onChange={(value) => setTab(TABS.find((one) => one === value) ?? 'matrix')}
          data={TABS.map((one) => ({ value: one, label: t(`leave.settings.matrix.tabs.${one}`) }))}
        />
      }
    >
      {/* The editor stays: what is not saved yet must not vanish by looking at the other tab. */}
      <div style={{ display: tab === 'matrix' ? 'contents' : 'none' }}>
        <LeaveMatrixEditor />
      </div>
      {tab === 'people' && <LeaveMatrixPeople />}
    </Page>
  );
}
