import { ActionIcon, Button, Group, Tooltip } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Json, listAt, type Path, valueAt } from '#shared/domain/rulebook/edit';
import { beginOf, entryBegin, entryFields, type Field, innerFields } from '#shared/domain/rulebook/form';
import { placeOf } from '#shared/domain/rulebook/parse';
import classes from './editor.module.css';
import { useEditor } from './editor-context';
import { FieldInput } from './field-input';

/** Fields the program fills in by itself. */
const OWN: readonly string[] = ['grades_code', 'parts_code'];

/** Left out on purpose, so it only stands among what may be added. */
function isAbsent(field: Field, value: Json | undefined): boolean {
  if (!field.optional && !(field.nullable && field.kind !== 'number' && field.kind !== 'date')) return false;
  if (value === undefined || value === null) return field.kind !== 'choice' && field.fallback !== '次';
  if (field.kind === 'yesNo') return value === false;
  if (Array.isArray(value)) return value.length === 0;
  return field.kind === 'object' && JSON.stringify(value) === JSON.stringify(field.fallback);
}

interface FieldListProps {
  fields: readonly Field[];
  /** Of the object the fields are in. */
  path: Path;
  /** Shown elsewhere on the card. */
  without?: readonly string[];
}

/** Every field of an object: what is stated as inputs, what is left out as buttons to add it. */
export function FieldList({ fields, path, without = [] }: FieldListProps) {
  const { data, set, speaker, writable } = useEditor();
  const { t } = useTranslation();
  const [opened, setOpened] = useState<readonly string[]>([]);
  const here = fields.filter(({ name, keys }) => !without.includes(name) && !OWN.includes(keys[0] ?? ''));
  const absent = here.filter(
    (field) => isAbsent(field, valueAt(data, [...path, field.name])) && !opened.includes(field.name),
  );
  const shown = here.filter((field) => !absent.includes(field));
  const add = (field: Field) => {
    setOpened([...opened, field.name]);
    const begin = field.kind === 'yesNo' ? true : beginOf(field);
    if (begin !== undefined && begin !== null) set([...path, field.name], begin);
  };
  const remove = (field: Field) => {
    setOpened(opened.filter((name) => name !== field.name));
    set([...path, field.name], field.fallback ?? (field.nullable ? null : undefined));
  };
  return (
    <>
      <div className={classes.fields}>
        {shown.map((field) => (
          <OneField
            key={field.name}
            field={field}
            path={[...path, field.name]}
            {...(writable && (field.optional || field.nullable) && field.kind !== 'choice'
              ? { onRemove: () => remove(field) }
              : {})}
          />
        ))}
      </div>
      {writable && absent.length > 0 && (
        <Group gap={6} className={classes.optional}>
          <span>{t('rulebook.editor.optional')}</span>
          {absent.map((field) => (
            <Button
              key={field.name}
              size="compact-xs"
              variant="default"
              leftSection={<IconPlus size={12} />}
              onClick={() => add(field)}
            >
              {speaker
                .label(field)
                .replace(/[（(].*$/, '')
                .trim()}
            </Button>
          ))}
        </Group>
      )}
    </>
  );
}

interface OneFieldProps {
  field: Field;
  path: Path;
  onRemove?: () => void;
}

const isBlock = ({ kind }: Field): boolean => kind === 'object' || kind === 'list' || kind === 'variants';

function OneField({ field, path, onRemove }: OneFieldProps) {
  const { data, speaker } = useEditor();
  const { t } = useTranslation();
  const place = placeOf(path);
  const label = speaker.label(field);
  const away = onRemove && field.kind !== 'yesNo' && (
    <Tooltip label={t('rulebook.editor.takeAway', { name: label })}>
      <ActionIcon
        size="sm"
        variant="subtle"
        color="gray"
        className={classes.away}
        aria-label={t('rulebook.editor.takeAway', { name: label })}
        onClick={onRemove}
      >
        <IconX size={14} />
      </ActionIcon>
    </Tooltip>
  );
  if (!isBlock(field)) {
    const wide = (field.kind === 'text' && field.long) || field.kind === 'codes';
    return (
      <div className={wide ? classes.wide : classes.field} data-place={place}>
        <FieldInput field={field} path={path} />
        {away}
      </div>
    );
  }
  const value = valueAt(data, path);
  // Two bounds and whether they belong fit into the row they are in.
  if (field.kind === 'object' && !onRemove && field.fields.some(({ name }) => name === 'fromIncluded')) {
    return (
      <div className={classes.inline} data-place={place}>
        {field.fields.map((each) => (
          <OneField key={each.name} field={each} path={[...path, each.name]} />
        ))}
      </div>
    );
  }
  return (
    <fieldset className={classes.block} data-place={place}>
      <legend>{label}</legend>
      {away}
      {field.kind === 'variants' && (
        <div className={classes.field}>
          <FieldInput field={field} path={path} labelled={false} />
        </div>
      )}
      {field.kind === 'list' ? (
        <Rows field={field} path={path} />
      ) : (
        <FieldList fields={innerFields(field, value)} path={path} />
      )}
    </fieldset>
  );
}

/** Entries of a list as small rows. */
function Rows({ field, path }: { field: Field & { kind: 'list' }; path: Path }) {
  const { data, set, writable } = useEditor();
  const { t } = useTranslation();
  const entries = listAt(data, path);
  const bare = field.item[0]?.name === '' ? field.item[0] : null;
  return (
    <>
      {entries.map((entry, i) => {
        const place = placeOf([...path, i]);
        return (
          <div key={place} className={classes.row} data-place={place}>
            <span className={classes.rowNo}>{i + 1}</span>
            <div className={classes.rowBody}>
              {bare && <FieldInput field={bare} path={[...path, i]} labelled={false} />}
              <FieldList fields={entryFields(field.item, entry)} path={[...path, i]} />
            </div>
            {writable && (
              <ActionIcon
                size="sm"
                variant="subtle"
                color="gray"
                aria-label={t('rulebook.editor.removeRow', { n: i + 1 })}
                onClick={() => set([...path, i], undefined)}
              >
                <IconX size={14} />
              </ActionIcon>
            )}
          </div>
        );
      })}
      {writable && (
        <Button
          size="compact-xs"
          variant="light"
          className={classes.addHere}
          leftSection={<IconPlus size={12} />}
          onClick={() => set([...path, entries.length], entryBegin(field.item))}
        >
          {t('rulebook.editor.addRow')}
        </Button>
      )}
    </>
  );
}
