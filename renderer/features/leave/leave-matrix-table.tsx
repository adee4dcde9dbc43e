import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../api/query';
import { ListPaper } from '../../ui/list-paper';
import { useKindNames } from './leave-kinds-names';
import classes from './leave-matrix.module.css';
import type { MatrixDraft, useMatrixDraft } from './leave-matrix-draft';
import { MatrixRowFields } from './leave-matrix-row';
import { boundWords } from './leave-matrix-words';

interface MatrixTableProps {
  editor: ReturnType<typeof useMatrixDraft>;
  draft: MatrixDraft;
  locked: boolean;
  bad: ReadonlySet<number>;
  pointed: ReadonlySet<number>;
}

const COLUMNS = ['number', 'post', 'kinds', 'from', 'to', 'chain'] as const;
const WIDTHS = { number: 40, post: 132, kinds: undefined, from: 196, to: 196, chain: undefined };

/** The rows of a table. Alt+Insert adds one below, Alt+Delete takes the one with the focus away. */
export function MatrixTable({ editor, draft, locked, bad, pointed }: MatrixTableProps) {
  const { t } = useTranslation();
  const nameOf = useKindNames(draft.effectiveFrom);
  const kinds = useApiQuery('leave', 'kinds', { date: draft.effectiveFrom });
  const body = useRef<HTMLTableSectionElement>(null);
  const focusRow = (key: number | undefined) =>
    requestAnimationFrame(() =>
      body.current?.querySelector<HTMLElement>(`tr[data-key="${key}"] input`)?.focus(),
    );
  const add = (after: number | null) => focusRow(editor.addRow(after));
  const remove = (key: number) => {
    const place = draft.rows.findIndex((row) => row.key === key);
    editor.removeRow(key);
    focusRow((draft.rows[place + 1] ?? draft.rows[place - 1])?.key);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || locked) return;
    const own = (event.target as HTMLElement).closest<HTMLElement>('tr[data-key]')?.dataset.key;
    if (event.key === 'Insert') add(own ? Number(own) : null);
    else if (event.key === 'Delete' && own) remove(Number(own));
    else return;
    event.preventDefault();
  };
  const options = (kinds.data ?? [])
    .filter(({ code, rule }) => rule.active || draft.rows.some((row) => row.kinds.includes(code)))
    .map(({ code }) => ({ value: code, label: nameOf(code) }));
  const extract = () => ({
    columns: COLUMNS.map((column) => t(`leave.settings.matrix.column.${column}`)),
    rows: draft.rows.map((row, index) => [
      index + 1,
      t(`leave.settings.matrix.post.${row.post}`),
      row.kinds.length > 0
        ? row.kinds.map(nameOf).join(t('ui.comma'))
        : t('leave.settings.matrix.otherKinds'),
      boundWords(t, row.from),
      boundWords(t, row.to),
      row.chain.map((role) => t(`leave.settings.matrix.role.${role}`)).join(' → '),
    ]),
  });
  return (
    <>
      <div className={classes.scroll}>
        <table
          className={`${classes.table} ${locked ? classes.locked : ''}`}
          aria-label={draft.name || t('leave.settings.matrix.version')}
          onKeyDown={onKeyDown}
        >
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} style={{ width: WIDTHS[column] }}>
                  {t(`leave.settings.matrix.column.${column}`)}
                </th>
              ))}
              <th style={{ width: 68 }} aria-label={t('ui.edit')} />
            </tr>
          </thead>
          <tbody ref={body}>
            {draft.rows.map((row, index) => (
              <MatrixRowFields
                key={row.key}
                row={row}
                number={index + 1}
                kinds={options}
                locked={locked}
                bad={bad.has(index)}
                pointed={pointed.has(index)}
                onChange={(change) => editor.setRow(row.key, change)}
                onCopy={() => add(row.key)}
                onRemove={() => remove(row.key)}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div className={classes.cardHead}>
        {!locked && (
          <Button
            size="compact-sm"
            variant="light"
            leftSection={<IconPlus size={15} />}
            onClick={() => add(null)}
          >
            {t('leave.settings.matrix.addRow')}
          </Button>
        )}
        {!locked && <small>{t('leave.settings.matrix.saveKeys')}</small>}
        <span>
          <ListPaper
            title={`${draft.name} ${draft.effectiveFrom ?? ''}`.trim() || t('leave.settings.matrix.version')}
            extract={extract}
          />
        </span>
      </div>
    </>
  );
}
