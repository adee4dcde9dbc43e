import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { Json, Path } from '#shared/domain/rulebook/edit';
import { placeOf } from '#shared/domain/rulebook/parse';
import type { Section } from '#shared/domain/rulebook/sections';
import { isSlot, piecesOf, type SlotPiece } from '#shared/domain/rulebook/sentence';
import type { Speaker } from '../../ui/rulebook-speaker';
import classes from './editor.module.css';
import { EDITABLE, FieldInput } from './field-input';

interface SentenceLineProps {
  section: Section;
  /** Of the card. */
  path: Path;
  data: Json;
  /** Filled in where it stands. */
  editing: boolean;
  speaker: Speaker;
  writable: boolean;
  /** A value was clicked. */
  onSlot: (place: string) => void;
}

/** The sentence of a card; its values stand out, and are inputs while the card is open. */
export function SentenceLine(props: SentenceLineProps) {
  const { section, path, data, editing, speaker, writable, onSlot } = props;
  const pieces = piecesOf(speaker, section, data);
  let at = 0;
  return (
    <div className={classes.sentence}>
      {pieces.map((piece) => {
        const key = at++;
        if (!isSlot(piece)) return <span key={key}>{piece.text}</span>;
        const slotPath = [...path, ...piece.path];
        return (
          <Slot key={placeOf(slotPath)} {...{ piece, editing, speaker, writable, onSlot }} path={slotPath} />
        );
      })}
    </div>
  );
}

interface SlotProps extends Pick<SentenceLineProps, 'editing' | 'speaker' | 'writable' | 'onSlot'> {
  piece: SlotPiece;
  path: Path;
}

/** Long texts keep a width of their own: their height follows from it. */
function widthOf(field: SlotPiece['field']): CSSProperties {
  if (field.kind === 'number') return { width: 56 };
  return field.kind === 'text' && field.long ? { width: 360, maxWidth: '100%' } : { maxWidth: 220 };
}

function Slot({ piece, path, editing, speaker, writable, onSlot }: SlotProps) {
  const { t } = useTranslation();
  const place = placeOf(path);
  const { field, words, unit } = piece;
  if (editing && writable && EDITABLE.has(field.kind)) {
    return (
      <span className={classes.slotInput} style={widthOf(field)} data-slot={place}>
        <FieldInput field={field} path={path} labelled={false} />
        {unit === 'halfDays' && <span className={classes.suffix}>{speaker.unit('halfDays')}</span>}
      </span>
    );
  }
  const shown = words ?? speaker.raw('say.blank') ?? '';
  if (!writable) return <b className={classes.value}>{shown}</b>;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={words === null ? classes.slotBlank : classes.slot}
      title={t('rulebook.editor.edit')}
      onClick={(event) => {
        event.stopPropagation();
        onSlot(place);
      }}
    >
      {shown}
    </button>
  );
}
