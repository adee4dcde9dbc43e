import { useTranslation } from 'react-i18next';
import type { RuleChange } from '#shared/domain/rulebook/compare';
import { type Path, valueAt } from '#shared/domain/rulebook/edit';
import { placeOf } from '#shared/domain/rulebook/parse';
import { isSlot } from '#shared/domain/rulebook/sentence';
import { StatusBadge } from '../../ui/status-badge';
import classes from './compare.module.css';
import type { useCompareWords } from './use-compare-words';

interface CompareRowProps {
  change: RuleChange;
  words: ReturnType<typeof useCompareWords>;
}

const TONES = { added: 'good', removed: 'bad', changed: 'notice' } as const;
const SIDES = ['before', 'after'] as const;

/** One rule in both versions; what differs is marked on both sides and listed below. */
export function CompareRow({ change, words }: CompareRowProps) {
  const { t } = useTranslation();
  const single = SIDES.every((side) => words.pieces(side, change).length === 0);
  return (
    <div className={classes.row} data-single={single || undefined}>
      <div className={classes.head}>
        <b>{words.code(change)}</b>
        <StatusBadge tone={TONES[change.kind]}>{t(`rulebook.compare.kind.${change.kind}`)}</StatusBadge>
      </div>
      {!single && SIDES.map((side) => <Side key={side} {...{ side, change, words }} />)}
      {change.fields.length > 0 && (
        <ul className={classes.fields}>
          {change.fields.map((each) => {
            const { label, before, after } = words.field(change, each);
            return (
              <li key={placeOf(each.path)}>
                {label}：<del>{before}</del> → <ins>{after}</ins>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}

const begins = (path: Path, outer: Path): boolean => outer.every((key, i) => path[i] === key);

function Side({ side, change, words }: CompareRowProps & { side: 'before' | 'after' }) {
  const pieces = words.pieces(side, change);
  const text = valueAt(change[side] ?? undefined, ['text']);
  let at = 0;
  return (
    <div className={classes.side} data-side={side}>
      {pieces.map((piece) => {
        const key = at++;
        if (!isSlot(piece)) return <span key={key}>{piece.text}</span>;
        const differs = change.fields.some(
          (each) => begins(piece.path, each.path) || begins(each.path, piece.path),
        );
        return differs ? <mark key={key}>{piece.words}</mark> : <span key={key}>{piece.words}</span>;
      })}
      {typeof text === 'string' && pieces.length > 0 && <small>{text}</small>}
    </div>
  );
}
