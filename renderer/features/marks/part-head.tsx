import { Button, Text, Tooltip } from '@mantine/core';
import { IconLock, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MarkRater, MarkSheet } from '#shared/contracts/marks';
import { StatusBadge } from '../../ui/status-badge';
import { GiversForm } from './givers-form';
import classes from './marks.module.css';
import { raterWords } from './words';

/** Which rulebook asks for the sheet, what happens to missing marks, and who has not given theirs. */
export function PartHead({ sheet, readOnly }: { sheet: MarkSheet; readOnly: boolean }) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState<MarkRater | null>(null);
  const { part } = sheet;
  const isScore = part.type === 'score';
  return (
    <div className={classes.head}>
      <Text fw={600} size="sm">
        {part.name}
      </Text>
      {part.secret && (
        <Tooltip label={t(part.shown ? 'marks.secretNote' : 'marks.secretHidden')} multiline maw={360}>
          <span>
            <StatusBadge tone="info">
              <IconLock size={11} aria-hidden /> {t('marks.secret')}
            </StatusBadge>
          </span>
        </Tooltip>
      )}
      <Text size="xs" c="gray.7">
        {[
          part.rulebook,
          ...(part.absent && part.raters.length > 1 ? [t(`marks.absentPolicy.${part.absent}`)] : []),
          t(`marks.missingPolicy.${part.missing}`),
        ].join(t('marks.and'))}
      </Text>
      {part.raters.map((rater) => (
        <span key={rater.rater} className={classes.rater}>
          {!isScore && (
            <span>
              {raterWords(rater.rater, t)} {part.raters.length > 1 && `${rater.percent}% `}
            </span>
          )}
          <Text span size="xs" c={rater.done < rater.due ? '#a14a00' : 'green.9'}>
            {t('marks.progress', { done: rater.done, due: rater.due })}
            <Silent rater={rater} />
          </Text>
          {part.shown && (
            <Button
              size="compact-xs"
              variant="subtle"
              leftSection={<IconUsers size={13} />}
              aria-label={
                isScore
                  ? t('marks.givers.titleScore', { part: part.name })
                  : t('marks.givers.title', { kind: raterWords(rater.rater, t) })
              }
              onClick={() => setEditing(rater)}
            >
              {t(isScore ? 'marks.givers.openScore' : 'marks.givers.open')}
            </Button>
          )}
        </span>
      ))}
      {editing && (
        <GiversForm sheet={sheet} rater={editing} readOnly={readOnly} onClose={() => setEditing(null)} />
      )}
    </div>
  );
}

/** So many names fit; the rest are in the form. */
const NAMED = 4;

/** Those who still owe marks, by name. */
function Silent({ rater }: { rater: MarkRater }) {
  const { t } = useTranslation();
  const silent = rater.givers.filter(({ name, due, done }) => name !== '' && done < due);
  if (silent.length === 0) return null;
  const names = silent.slice(0, NAMED).map(({ name, due, done }) => `${name} ${done}/${due}`);
  return `（${names.join(t('ui.comma'))}${silent.length > NAMED ? '…' : ''}）`;
}
