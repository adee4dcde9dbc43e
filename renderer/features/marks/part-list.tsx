import { Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MarkPartView } from '#shared/contracts/marks';
import { formatPoints } from '../../ui/points-text';
import { StatusBadge } from '../../ui/status-badge';
import classes from './marks.module.css';
import { partKey } from './words';

/** In the order they are shown. */
const KINDS = ['window', 'person', 'unit'] as const;

interface PartListProps {
  parts: readonly MarkPartView[];
  chosen: string | null;
  onChoose: (part: MarkPartView) => void;
}

/** What is due this month, part by part, and how far each is. */
export function PartList({ parts, chosen, onChoose }: PartListProps) {
  const { t } = useTranslation();
  return (
    <nav className={classes.parts} aria-label={t('marks.parts')}>
      {KINDS.map((kind) => {
        const own = parts.filter(({ subject }) => subject === kind);
        if (own.length === 0) return null;
        return [
          <h2 key={kind} className={classes.kind}>
            {t(`marks.kind.${kind}`)}
          </h2>,
          ...own.map((part) => (
            <button
              key={partKey(part)}
              type="button"
              className={classes.part}
              aria-current={partKey(part) === chosen}
              onClick={() => onChoose(part)}
            >
              <span className={classes.partTitle}>
                {part.name}
                {part.done === part.due && part.due > 0 && (
                  <StatusBadge tone="good">{t('marks.complete')}</StatusBadge>
                )}
                {part.done < part.due && (
                  <StatusBadge tone="notice">
                    {t('marks.missing', { count: part.due - part.done })}
                  </StatusBadge>
                )}
              </span>
              <span className={classes.partMore}>
                <span>
                  {[
                    t(`marks.type.${part.type}`),
                    t('marks.weight', { weight: part.weight }),
                    t('marks.full', { full: formatPoints(part.full) }),
                  ].join(' · ')}
                </span>
              </span>
              <Progress
                size="sm"
                color={part.done === part.due ? 'green' : 'orange'}
                value={part.due === 0 ? 0 : (part.done * 100) / part.due}
                aria-label={t('marks.progress', { done: part.done, due: part.due })}
              />
            </button>
          )),
        ];
      })}
    </nav>
  );
}
