import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { OpenComplaintsCard } from './ageing-card';
import { ChecksCard } from './checks-card';
import { Filters } from './filters';
import { HeatCard } from './heat-card';
import { RankingCard } from './ranking-card';
import { RepeatersCard } from './repeaters-card';
import classes from './statistics.module.css';
import { TrendCard } from './trend-card';
import { type Filter, useFilter } from './use-filter';

/** 督查分析: what was found, when, where, by whom it was checked; each number opens its list. */
export function StatisticsPage() {
  const { t } = useTranslation();
  const { filter, change } = useFilter();
  return (
    <Page
      title={t('statistics.title')}
      hint={t('statistics.hint')}
      scroll
      toolbar={filter && <Filters filter={filter} onChange={change} />}
    >
      {filter && <Pictures filter={filter} />}
    </Page>
  );
}

function Pictures({ filter }: { filter: Filter }) {
  const { t } = useTranslation();
  const mayComplaints = useSession().can('complaints.read');
  const query = useApiQuery('statistics', 'findings', filter);
  const note = t('statistics.note', { from: filter.from, to: filter.to });
  return (
    <QueryView query={query}>
      {(findings) => {
        const cards = { findings, filter, note };
        return (
          <div className={classes.cards}>
            {findings.total === 0 ? (
              <div className={classes.wide}>
                <EmptyState title={t('statistics.empty')} text={t('statistics.emptyText')} />
              </div>
            ) : (
              <>
                <TrendCard {...cards} />
                <RankingCard {...cards} of="items" />
                <RankingCard {...cards} of="windows" />
                <HeatCard {...cards} />
                <ChecksCard {...cards} />
                <RepeatersCard {...cards} />
              </>
            )}
            {mayComplaints && <OpenComplaintsCard filter={filter} />}
          </div>
        );
      }}
    </QueryView>
  );
}
