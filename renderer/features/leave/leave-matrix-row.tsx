import { ActionIcon, MultiSelect, NumberInput, Select } from '@mantine/core';
import { IconCopyPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Bound, MATRIX_POSTS, STEP_ROLES, type StepRole } from '#shared/domain/leave/matrix';
import classes from './leave-matrix.module.css';
import type { DraftRow } from './leave-matrix-words';

interface MatrixRowProps {
  row: DraftRow;
  /** From 1, as on screen. */
  number: number;
  kinds: { value: string; label: string }[];
  locked: boolean;
  /** Something is wrong with it. */
  bad: boolean;
  /** The finding that is looked at is about it. */
  pointed: boolean;
  onChange: (change: Partial<DraftRow>) => void;
  onCopy: () => void;
  onRemove: () => void;
}

/** One row, typed in place: for whom, which kinds, from and to which length, who signs in which order. */
export function MatrixRowFields(props: MatrixRowProps) {
  const { row, number, kinds, locked, onChange } = props;
  const { t } = useTranslation();
  const label = (column: 'post' | 'kinds' | 'from' | 'to' | 'chain') =>
    t('leave.settings.matrix.cell', { row: number, column: t(`leave.settings.matrix.column.${column}`) });
  /** Steps that are chosen carry their place in the order. */
  const stepLabel = (role: StepRole) => {
    const place = row.chain.indexOf(role);
    const name = t(`leave.settings.matrix.role.${role}`);
    return place < 0 ? name : `${place + 1}. ${name}`;
  };
  return (
    <tr
      data-key={row.key}
      data-bad={props.bad || undefined}
      data-pointed={props.pointed || undefined}
      className={classes.row}
    >
      <td className={classes.number}>{number}</td>
      <td>
        <Select
          aria-label={label('post')}
          disabled={locked}
          value={row.post}
          data={MATRIX_POSTS.map((post) => ({ value: post, label: t(`leave.settings.matrix.post.${post}`) }))}
          onChange={(value) => {
            const post = MATRIX_POSTS.find((one) => one === value);
            if (post) onChange({ post });
          }}
        />
      </td>
      <td>
        <MultiSelect
          aria-label={label('kinds')}
          size="xs"
          disabled={locked}
          searchable
          placeholder={row.kinds.length === 0 ? t('leave.settings.matrix.otherKinds') : ''}
          value={row.kinds}
          data={kinds}
          onChange={(chosen) => onChange({ kinds: chosen })}
        />
      </td>
      <td>
        <BoundField
          label={label('from')}
          bound={row.from}
          locked={locked}
          startIncluded={false}
          onChange={(from) => onChange({ from })}
        />
      </td>
      <td>
        <BoundField
          label={label('to')}
          bound={row.to}
          locked={locked}
          startIncluded
          onChange={(to) => onChange({ to })}
        />
      </td>
      <td>
        <MultiSelect
          aria-label={label('chain')}
          size="xs"
          disabled={locked}
          error={row.chain.length === 0}
          placeholder={row.chain.length === 0 ? t('leave.settings.matrix.addStep') : ''}
          value={row.chain}
          data={STEP_ROLES.map((role) => ({ value: role, label: stepLabel(role) }))}
          onChange={(chosen) =>
            onChange({ chain: chosen.flatMap((value) => STEP_ROLES.find((role) => role === value) ?? []) })
          }
        />
      </td>
      <td className={classes.tools}>
        {!locked && (
          <>
            <ActionIcon
              color="gray"
              aria-label={t('leave.settings.matrix.copyRow', { row: number })}
              title={t('leave.settings.matrix.copyRow', { row: number })}
              onClick={props.onCopy}
            >
              <IconCopyPlus size={16} />
            </ActionIcon>
            <ActionIcon
              color="red"
              aria-label={t('leave.settings.matrix.removeRow', { row: number })}
              title={t('leave.settings.matrix.removeRow', { row: number })}
              onClick={props.onRemove}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </>
        )}
      </td>
    </tr>
  );
}

interface BoundFieldProps {
  label: string;
  bound: Bound | null;
  locked: boolean;
  /** What a bound that is typed anew says about its own length: up to includes it, from does not. */
  startIncluded: boolean;
  onChange: (bound: Bound | null) => void;
}

const HALF = 2;
const UNITS = ['half_day', 'minute'] as const;

/** A length with 含 or 不含; empty is no bound. Days are typed by halves. */
function BoundField({ label, bound, locked, startIncluded, onChange }: BoundFieldProps) {
  const { t } = useTranslation();
  const name = (part: 'value' | 'unit' | 'included') =>
    `${label}${t('ui.comma')}${t(`leave.settings.matrix.bound.${part}`)}`;
  // Emptied to be typed anew, it keeps its unit and its 含 or 不含.
  const [kept, setKept] = useState(bound);
  const { unit, included } = bound ?? kept ?? { unit: 'half_day', included: startIncluded };
  const perUnit = unit === 'half_day' ? HALF : 1;
  const setValue = (typed: string | number) => {
    if (bound) setKept(bound);
    if (typed === '') return onChange(null);
    onChange({ value: Math.round(Number(typed) * perUnit), unit, included });
  };
  return (
    <div className={classes.bound}>
      <NumberInput
        aria-label={name('value')}
        disabled={locked}
        hideControls
        w={58}
        min={0}
        max={unit === 'half_day' ? 366 : 480}
        step={1 / perUnit}
        decimalScale={unit === 'half_day' ? 1 : 0}
        placeholder={t('leave.settings.matrix.open')}
        value={bound === null ? '' : bound.value / perUnit}
        onChange={setValue}
      />
      {bound && (
        <>
          <Select
            aria-label={name('unit')}
            disabled={locked}
            w={74}
            value={unit}
            data={UNITS.map((one) => ({
              value: one,
              label: t(one === 'half_day' ? 'leave.settings.matrix.days' : 'leave.settings.matrix.minutes'),
            }))}
            onChange={(next) => {
              const chosen = UNITS.find((one) => one === next);
              if (chosen && chosen !== unit)
                onChange({ ...bound, unit: chosen, value: chosen === 'minute' ? 60 : 1 });
            }}
          />
          <button
            type="button"
            className={classes.included}
            disabled={locked}
            aria-label={name('included')}
            aria-pressed={bound.included}
            onClick={() => onChange({ ...bound, included: !bound.included })}
          >
            {t(bound.included ? 'leave.settings.matrix.included' : 'leave.settings.matrix.excluded')}
          </button>
        </>
      )}
    </div>
  );
}
