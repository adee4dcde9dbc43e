import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../api/query';
import { Page } from '../../ui/page';
import { useOwnItems } from './use-own-items';
import { WaitingCard } from './waiting-card';

/** 我的待办: the first page of a window manager. */
export function OwnPage() {
  const { t } = useTranslation();
  const tasks = useApiQuery('leave', 'tasks', {}).data ?? [];
  const items = useOwnItems();
  return (
    <Page title={t('complaints.desk.title')} hint={t('complaints.desk.hint')} scroll>
      <div style={{ maxWidth: 720 }}>
        <WaitingCard title={t('today.waiting')} tasks={tasks} items={items} />
      </div>
    </Page>
  );
}
