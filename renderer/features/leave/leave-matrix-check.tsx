import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#shared/domain/time/wall';
import { ErrorBanner } from '../../ui/error-banner';
import { useKindNames } from './leave-kinds-names';
import classes from './leave-matrix.module.css';
import { type MatrixTrouble, troubleWords } from './leave-matrix-words';

interface MatrixCheckProps {
  /** The day the table takes effect. */
  date: IsoDate | null;
  /** Undefined before the first answer. */
  troubles: readonly MatrixTrouble[] | undefined;
  /** False while what is on screen is being checked. */
  settled: boolean;
  error: unknown;
  onPoint: (trouble: MatrixTrouble | null) => void;
  onGo: (trouble: MatrixTrouble) => void;
}

/** Holes and overlaps in words, while the table is edited; one that is pointed at marks its rows. */
export function MatrixCheck({ date, troubles, settled, error, onPoint, onGo }: MatrixCheckProps) {
  const { t } = useTranslation();
  const nameOf = useKindNames(date);
  if (error) return <ErrorBanner error={error} />;
  const bad = (troubles?.length ?? 0) > 0;
  return (
    <section
      className={classes.check}
      data-state={bad ? 'bad' : 'fine'}
      aria-label={t('leave.settings.matrix.check.title')}
      aria-live="polite"
    >
      <div className={classes.checkHead}>
        {bad ? (
          <IconAlertTriangle size={16} color="var(--mantine-color-red-8)" />
        ) : (
          <IconCircleCheck size={16} color="var(--mantine-color-green-8)" />
        )}
        {troubles === undefined || !settled
          ? t('leave.settings.matrix.check.running')
          : bad
            ? t('leave.settings.matrix.check.count', { count: troubles.length })
            : t('leave.settings.matrix.check.fine')}
      </div>
      {troubles?.map((trouble) => {
        const words = troubleWords(t, trouble, nameOf);
        return (
          <button
            key={words}
            type="button"
            className={classes.trouble}
            onMouseEnter={() => onPoint(trouble)}
            onMouseLeave={() => onPoint(null)}
            onFocus={() => onPoint(trouble)}
            onBlur={() => onPoint(null)}
            onClick={() => onGo(trouble)}
          >
            {words}
          </button>
        );
      })}
    </section>
  );
}
