import { Button, SegmentedControl } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session';
import { today } from '../../api/today';
import { Page } from '../../ui/page';
import { YearField } from '../../ui/year-field';
import { LeaveBalancesDiagnose } from './leave-balances-diagnose';
import { LeaveBalancesLieu } from './leave-balances-lieu';
import { LeaveBalancesProfiles } from './leave-balances-profiles';
import { LeaveBalancesTable } from './leave-balances-table';
import { LeaveOpeningForm } from './leave-opening-form';

const VIEWS = ['annual', 'swap', 'profiles', 'lieu', 'diagnose'] as const;
type View = (typeof VIEWS)[number];

/** 假期余额: what everybody has, where it came from, and whether it fits. */
export function LeaveBalancesPage() {
  const { t } = useTranslation();
  const mayOpen = useSession().can('leave.rules');
  const [view, setView] = useState<View>('annual');
  const [year, setYear] = useState(Number(today().slice(0, 4)));
  const [opening, setOpening] = useState(false);
  const account = view === 'swap' ? 'swap' : 'annual';
  return (
    <Page
      title={t('leave.overview.balances.title')}
      hint={t('leave.overview.balances.hint')}
      aside={
        <>
          <YearField year={year} onChange={setYear} />
          <SegmentedControl
            aria-label={t('leave.overview.balances.viewLabel')}
            value={view}
            onChange={(value) => setView(VIEWS.find((one) => one === value) ?? 'annual')}
            data={VIEWS.map((one) => ({ value: one, label: t(`leave.overview.balances.view.${one}`) }))}
          />
        </>
      }
      actions={
        mayOpen && (
          <Button leftSection={<IconCalendarPlus size={16} />} onClick={() => setOpening(true)}>
            {t('leave.overview.opening.open')}
          </Button>
        )
      }
    >
      {(view === 'annual' || view === 'swap') && (
        <LeaveBalancesTable key={account} account={account} year={year} />
      )}
      {view === 'profiles' && <LeaveBalancesProfiles />}
      {view === 'lieu' && <LeaveBalancesLieu key={year} year={year} />}
      {view === 'diagnose' && <LeaveBalancesDiagnose year={year} />}
      {opening && <LeaveOpeningForm year={year} onClose={() => setOpening(false)} />}
    </Page>
  );
}
