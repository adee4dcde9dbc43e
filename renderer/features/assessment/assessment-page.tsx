import { Badge, Tabs } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssessedKind } from '#shared/contracts/assessment';
import { useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { thisMonth } from '../../api/today';
import { useWorkMonth } from '../../api/work-month';
import { ErrorBanner } from '../../ui/error-banner';
import { MonthField } from '../../ui/month-field';
import { Page } from '../../ui/page';
import { ReopenedMonth } from '../../ui/reopened-month';
import { StatusBadge } from '../../ui/status-badge';
import { AdjustmentForm } from './adjustment-form';
import { AdjustmentsTab } from './adjustments-tab';
import classes from './assessment.module.css';
import { CheckCard } from './check-card';
import { kindsIn } from './kinds-in';
import { LifeCard } from './life-card';
import { MonthActions } from './month-actions';
import { MonthStepper } from './month-stepper';
import { ObjectionsTab } from './objections-tab';
import { ResultsTab } from './results-tab';
import { SummaryCard } from './summary-card';
import { useAdjusting } from './use-adjusting';
import { usePaperName } from './use-month-words';
import { useSheet } from './use-sheet';
import { TABS, type TabName, useTab } from './use-tab';
import { VersionsTab } from './versions-tab';
import { WaiversTab } from './waivers-tab';
import { WarningsTab } from './warnings-tab';

/** What a window manager has no right to see: everybody's waivers and earlier results. */
const OFFICE_TABS: readonly TabName[] = ['waivers', 'versions'];

/** The month: where it stands, what is still open, who has how many points and why, and what was decided. */
export function AssessmentPage() {
  const { t } = useTranslation();
  const { can } = useSession();
  const [chosen, setMonth] = useWorkMonth();
  const month = chosen ?? thisMonth();
  const office = can('assessment.read');
  const waits = { enabled: chosen !== null };
  const overview = useApiQuery('assessment', 'overview', { month }, waits);
  const checklist = useApiQuery('assessment', 'checklist', { month }, { enabled: chosen !== null && office });
  const review = useApiQuery('assessment', 'review', { month }, waits).data;
  const [tab, setTab] = useTab();
  const [sheet] = useSheet();
  const [wanted, setKind] = useState<AssessedKind | null>(null);
  const adjusting = useAdjusting();
  const paper = usePaperName();
  const data = overview.data;
  const asked = wanted ?? sheet?.subject ?? 'window';
  const kind = kindsIn(data).includes(asked) ? asked : 'window';
  const checks = checklist.data?.month === month ? checklist.data : undefined;
  const state = data?.month === month ? data.state : 'open';
  const waiting = review?.openObjections ?? 0;
  const tabs = TABS.filter((name) => office || !OFFICE_TABS.includes(name));
  return (
    <Page
      title={t('assessment.title')}
      hint={t('assessment.hint')}
      aside={
        <>
          <MonthField value={month} onChange={setMonth} />
          {data?.draft && <StatusBadge tone="notice">{t('assessment.draft')}</StatusBadge>}
          {data?.own && <StatusBadge tone="info">{t('assessment.own')}</StatusBadge>}
        </>
      }
      actions={checks && <MonthActions checklist={checks} review={review} />}
    >
      {data && <MonthStepper state={data.state} />}
      <ReopenedMonth month={chosen} />
      <ErrorBanner error={overview.error ?? checklist.error} onRetry={() => void overview.refetch()} />
      <Tabs
        value={tab}
        onChange={(value) => setTab(value as TabName)}
        keepMounted={false}
        className={classes.tabs}
      >
        <Tabs.List>
          {tabs.map((name) => (
            <Tabs.Tab
              key={name}
              value={name}
              rightSection={
                name === 'objections' &&
                waiting > 0 && (
                  <Badge size="sm" circle color="red" variant="light">
                    {waiting}
                  </Badge>
                )
              }
            >
              {t(`assessment.tab.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="results" className={classes.panel}>
          <div className={classes.columns}>
            <ResultsTab
              month={month}
              overview={data}
              kind={kind}
              onKind={setKind}
              paper={paper(month, state, review)}
            />
            <div className={classes.side}>
              {checks?.state === 'open' && <CheckCard checklist={checks} />}
              {data && state !== 'open' && <LifeCard month={month} state={state} review={review} />}
              {data && <SummaryCard overview={data} kind={kind} />}
            </div>
          </div>
        </Tabs.Panel>
        <Tabs.Panel value="warnings" className={classes.panel}>
          <WarningsTab month={month} open={state === 'open'} />
        </Tabs.Panel>
        <Tabs.Panel value="objections" className={classes.panel}>
          <ObjectionsTab month={month} state={state} review={review} onAdjust={adjusting.forObjection} />
        </Tabs.Panel>
        <Tabs.Panel value="waivers" className={classes.panel}>
          <WaiversTab month={month} state={state} />
        </Tabs.Panel>
        <Tabs.Panel value="adjustments" className={classes.panel}>
          <AdjustmentsTab month={month} onAdd={adjusting.start} />
        </Tabs.Panel>
        <Tabs.Panel value="versions" className={classes.panel}>
          <VersionsTab month={month} />
        </Tabs.Panel>
      </Tabs>
      <AdjustmentForm
        month={month}
        preset={adjusting.preset}
        opened={adjusting.opened}
        onClose={adjusting.close}
      />
    </Page>
  );
}
