import { Checkbox, Chip, Group, NativeSelect, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Json, type Path, valueAt } from '#shared/domain/rulebook/edit';
import { type Field, unitOf, variantBegin } from '#shared/domain/rulebook/form';
import { placeOf } from '#shared/domain/rulebook/parse';
import { DateField } from '../../ui/date-field';
import { problemsOn, problemText } from '../../ui/rulebook-problem-words';
import { CodeInput, CodesInput } from './code-select';
import { useEditor } from './editor-context';
import { NumberInput } from './number-input';

export interface FieldProps {
  field: Field;
  /** From the rulebook's root. */
  path: Path;
  /** False inside a sentence, where the words around say what it is. */
  labelled?: boolean;
}

export const EDITABLE: ReadonlySet<Field['kind']> = new Set(['number', 'choice', 'yesNo', 'text', 'length']);

/** The input of one field; objects, lists and the inside of variants are laid out by `FieldList`. */
export function FieldInput({ field, path, labelled = true }: FieldProps) {
  const { data, set, speaker, problems, writable } = useEditor();
  const { t } = useTranslation();
  const place = placeOf(path);
  const value = valueAt(data, path) ?? (field.kind === 'yesNo' ? undefined : field.fallback);
  const own = problemsOn(
    problems,
    place,
    field.kind === 'list' || field.kind === 'object' || field.kind === 'variants',
  );
  const label = speaker.label(field);
  const about = labelled ? speaker.help(field) : null;
  const shared = {
    disabled: !writable,
    ...(labelled ? { label } : { 'aria-label': label }),
    ...(about ? { description: about } : {}),
    ...(labelled && own[0] ? { error: problemText(speaker, own[0]) } : {}),
    ...(!labelled && own[0] ? { error: true } : {}),
  };
  const toFill = t('rulebook.editor.choose');
  switch (field.kind) {
    case 'number': {
      const unit = unitOf(field, valueAt(data, path.slice(0, -1)));
      return (
        <NumberInput
          {...shared}
          unit={unit}
          value={typeof value === 'number' ? value : null}
          placeholder={t(field.nullable ? 'rulebook.editor.noLimit' : 'rulebook.editor.toFill')}
          {...(labelled ? { rightSection: <Unit words={speaker.unit(unit)} />, rightSectionWidth: 48 } : {})}
          // Emptied inside a sentence it would take its own place away while somebody types another number.
          onChange={(next) => {
            if (next !== undefined || labelled) set(path, next ?? (field.nullable ? null : undefined), true);
          }}
        />
      );
    }
    case 'choice':
      return (
        <NativeSelect
          {...shared}
          value={value === undefined || value === null ? '' : String(value)}
          data={[
            ...(value === undefined || value === null ? [{ value: '', label: toFill }] : []),
            ...field.options.map((option) => ({
              value: String(option),
              label: speaker.choice(field, option),
            })),
          ]}
          onChange={(event) => {
            const chosen = field.options.find((option) => String(option) === event.currentTarget.value);
            if (chosen !== undefined) set(path, chosen);
          }}
        />
      );
    case 'yesNo':
      return <YesNo {...{ field, path, labelled }} shared={shared} value={value as boolean | undefined} />;
    case 'code':
      return (
        <CodeInput
          {...shared}
          source={field.source}
          value={typeof value === 'string' && value !== '' ? value : null}
          clearable={field.optional || field.nullable}
          placeholder={toFill}
          onChange={(code) => set(path, code ?? (field.nullable ? null : undefined))}
        />
      );
    case 'codes':
      return (
        <CodesInput
          {...shared}
          source={field.source}
          value={Array.isArray(value) ? value.map(String) : []}
          onChange={(codes) => set(path, codes.length === 0 && field.optional ? undefined : codes)}
        />
      );
    case 'texts':
      return (
        <TagsInput
          {...shared}
          value={Array.isArray(value) ? value.map(String) : []}
          onChange={(texts) => set(path, texts)}
        />
      );
    case 'weekdays':
      return (
        <Weekdays label={label} value={value} disabled={!writable} onChange={(days) => set(path, days)} />
      );
    case 'length':
      return <Length {...{ field, path, labelled }} shared={shared} value={value} />;
    case 'date':
      return (
        <DateField
          {...shared}
          value={typeof value === 'string' ? value : null}
          onChange={(date) => set(path, date ?? (field.nullable ? null : undefined))}
        />
      );
    case 'variants':
      return (
        <NativeSelect
          {...shared}
          value={String(valueAt(value, [field.tag]) ?? '')}
          data={[
            ...(value === undefined || value === null ? [{ value: '', label: toFill }] : []),
            ...field.variants.map((each) => ({
              value: each.value,
              label: speaker.variant(field, each.value),
            })),
          ]}
          onChange={(event) => set(path, variantBegin(field, event.currentTarget.value, value))}
        />
      );
    case 'text':
      return <TextField {...{ field, path, labelled }} shared={shared} value={value} />;
    default:
      return null;
  }
}

const Unit = ({ words }: { words: string }) => (
  <span style={{ fontSize: 12, color: 'var(--mantine-color-gray-6)' }}>{words}</span>
);

interface PartProps extends FieldProps {
  shared: Record<string, unknown>;
  value: Json | undefined;
}

/** A box where leaving it out means no; two words where it must be stated. */
function YesNo({ field, path, labelled, shared, value }: PartProps) {
  const { set, speaker } = useEditor();
  const { t } = useTranslation();
  const { label, ...rest } = shared;
  if (field.optional && labelled) {
    return (
      <Checkbox
        {...rest}
        label={label as string}
        mt={22}
        checked={value === true}
        onChange={(event) => set(path, event.currentTarget.checked)}
      />
    );
  }
  return (
    <NativeSelect
      {...shared}
      value={value === undefined ? '' : String(value)}
      data={[
        ...(value === undefined ? [{ value: '', label: t('rulebook.editor.choose') }] : []),
        { value: 'true', label: speaker.yesNo(field, true) },
        { value: 'false', label: speaker.yesNo(field, false) },
      ]}
      onChange={(event) => set(path, event.currentTarget.value === 'true')}
    />
  );
}

const SAME = 'same';

/** Half days typed as days, or the length of what it was. */
function Length({ path, shared, labelled, value }: PartProps) {
  const { set, speaker, writable } = useEditor();
  const same = speaker.raw('say.same') ?? '';
  return (
    <Group gap={8} align="flex-end" wrap="nowrap">
      <NumberInput
        {...shared}
        disabled={!writable || value === SAME}
        unit="halfDays"
        value={typeof value === 'number' ? value : null}
        onChange={(next) => set(path, next, true)}
        {...(labelled ? { rightSection: <Unit words={speaker.unit('halfDays')} /> } : { w: 64 })}
      />
      <Checkbox
        disabled={!writable}
        mb={6}
        label={same}
        checked={value === SAME}
        onChange={(event) => set(path, event.currentTarget.checked ? SAME : undefined)}
      />
    </Group>
  );
}

/** Text is taken over when it is left: a number that others name changes once, not at each key. */
function TextField({ field, path, shared, value }: PartProps) {
  const { set } = useEditor();
  const written = typeof value === 'string' ? value : '';
  const [text, setText] = useState(written);
  useEffect(() => setText(written), [written]);
  const settle = () => {
    if (text !== written) set(path, text.trim() === '' && field.optional ? undefined : text);
  };
  if (field.kind === 'text' && field.long) {
    return (
      <Textarea
        {...shared}
        autosize
        minRows={1}
        maxRows={8}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={settle}
      />
    );
  }
  return (
    <TextInput
      {...shared}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={settle}
      onKeyDown={(event) => event.key === 'Enter' && settle()}
    />
  );
}

const DAYS = [1, 2, 3, 4, 5, 6, 7];

function Weekdays(props: {
  label: string;
  value: Json | undefined;
  disabled: boolean;
  onChange: (days: number[]) => void;
}) {
  const { speaker } = useEditor();
  const value = Array.isArray(props.value) ? props.value.map(String) : [];
  return (
    <Chip.Group multiple value={value} onChange={(days) => props.onChange(days.map(Number).sort())}>
      <Group gap={4} role="group" aria-label={props.label} mt={22}>
        {DAYS.map((day) => (
          <Chip key={day} value={String(day)} size="xs" disabled={props.disabled}>
            {speaker.raw(`say.weekday.${day}`)}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  );
}
