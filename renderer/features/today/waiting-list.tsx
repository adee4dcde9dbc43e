import { useTranslation } from 'react-i18next';
import type { DayPicture } from '#shared/contracts/attendance-floor';
import type { MonthState } from '#shared/contracts/months';
import { useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { thisMonth } from '../../api/today';
import { useSupervisionItems, type WaitingItem } from './use-supervision-items';
import { WaitingCard } from './waiting-card';

type Counted = 'unsettled' | 'unmapped' | 'open';

/** What waits for somebody: leaves to decide and people due back one by one, then exceptions, ids of nobody, data to import. */
export function WaitingList({ waiting }: { waiting: DayPicture['waiting'] }) {
  const { t } = useTranslation();
  const { can } = useSession();
  const unmapped = useApiQuery('punches', 'unmapped', {}, { enabled: can('punches.read') });
  const tasks = useApiQuery('leave', 'tasks', {}, { enabled: can('leave.read') }).data ?? [];
  const { month } = waiting;
  const months = useApiQuery('months', 'list', {}, { enabled: can('assessment.close') });
  const counted: [key: Counted, count: number, to: string, urgent: boolean][] = [
    ['unsettled', waiting.unsettled, `/exceptions?month=${month}`, true],
    ['unmapped', unmapped.data?.length ?? 0, '/punches/mapping', false],
    ['open', waiting.open, '/punches', false],
  ];
  const supervision = useSupervisionItems();
  const items: WaitingItem[] = counted
    .filter(([, count]) => count > 0)
    .map(([key, count, to, urgent]) => ({ key, to, urgent, words: t(`today.${key}`, { month, count }) }));
  items.push(...supervision);
  // The oldest month that is over and not yet on paper.
  const due = months.data?.findLast((each) => each.month < thisMonth() && each.state !== 'published');
  if (due) {
    const words = t(`today.monthDue.${due.state as Exclude<MonthState, 'published'>}`, { month: due.month });
    const page = due.state === 'signed' ? 'documents' : 'assessment';
    items.push({ key: 'month', words, to: `/${page}?month=${due.month}`, urgent: false });
  }
  // Who only reads looks at what waits for the office.
  const title = t(can('attendance.write') ? 'today.waiting' : 'today.waitingAll');
  return <WaitingCard title={title} tasks={tasks} items={items} />;
}
