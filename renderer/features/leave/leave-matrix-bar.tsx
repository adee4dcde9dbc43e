import { Button, Menu, Select, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconChevronDown, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatrixRow } from '#shared/domain/leave/matrix';
import { addDays } from '#shared/domain/time/dates';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { today } from '../../api/today';
import { confirmDialog } from '../../ui/confirm-dialog';
import { DateField } from '../../ui/date-field';
import { useUnsavedPage } from '../../ui/use-unsaved-page';
import classes from './leave-matrix.module.css';
import type { useMatrixDraft } from './leave-matrix-draft';
import type { SavedMatrix } from './leave-matrix-editor';
import { plainRow } from './leave-matrix-words';

interface MatrixBarProps {
  matrices: readonly SavedMatrix[];
  editor: ReturnType<typeof useMatrixDraft>;
  locked: boolean;
  mayChange: boolean;
  /** The check has found something, or has not answered yet. */
  faulty: boolean;
}

const PRESETS = ['shenxian', 'xinxiang', 'tengchong', 'handbook'] as const;
const SAVE_KEYS = 'mod+Enter';

/** Which table, its name and day, and what is done with it. */
export function MatrixBar({ matrices, editor, locked, mayChange, faulty }: MatrixBarProps) {
  const { t } = useTranslation();
  const { draft } = editor;
  const [tried, setTried] = useState(false);
  const save = useApiMutation('leave', 'saveMatrix');
  const remove = useApiMutation('leave', 'removeMatrix');
  const submit = async () => {
    setTried(true);
    if (!draft || locked || faulty || save.isPending) return;
    if (draft.effectiveFrom === null || draft.name.trim() === '') return;
    const { id, name, effectiveFrom } = draft;
    const rows = draft.rows.map(plainRow);
    const done = await save.mutateAsync({ id, name, effectiveFrom, rows }).catch(() => null);
    if (!done) return;
    editor.load(done, false);
    setTried(false);
    notifyDone(t('leave.settings.matrix.saved', { date: done.effectiveFrom }));
  };
  useHotkeys([[SAVE_KEYS, () => void submit()]], []);
  const mayLeave = async () =>
    !draft?.dirty ||
    (await confirmDialog({
      title: t('leave.settings.matrix.discardAsk'),
      message: t('leave.settings.matrix.discardText'),
      confirmLabel: t('leave.settings.matrix.discard'),
      danger: true,
    })) !== null;
  useUnsavedPage(draft?.dirty ?? false, mayLeave);
  const open = async (id: string | null) => {
    const chosen = matrices.find((one) => String(one.id) === id);
    if (chosen && (await mayLeave())) editor.load(chosen, false);
  };
  const begin = async (rows: readonly MatrixRow[], name: string) => {
    if (!(await mayLeave())) return;
    setTried(false);
    const effectiveFrom = matrices.length === 0 ? today() : addDays(today(), 1);
    editor.load({ id: null, name, effectiveFrom, rows }, rows.length > 0);
  };
  const takeAway = async () => {
    if (!draft) return;
    if (draft.id === null) {
      if (await mayLeave()) editor.clear();
      return;
    }
    const { id, name, effectiveFrom } = draft;
    const answer = await confirmDialog({
      title: t('leave.settings.matrix.remove'),
      message: t('leave.settings.matrix.removeText', { name, date: effectiveFrom ?? '' }),
      confirmLabel: t('leave.settings.matrix.remove'),
      danger: true,
    });
    if (!answer) return;
    await remove.mutateAsync({ id });
    editor.clear();
    notifyDone(t('leave.settings.matrix.removed'));
  };
  return (
    <div className={classes.head}>
      {matrices.length > 0 && (
        <Select
          label={t('leave.settings.matrix.version')}
          w={300}
          placeholder={t('leave.settings.matrix.add')}
          value={draft?.id == null ? null : String(draft.id)}
          onChange={(id) => void open(id)}
          data={matrices.map((one) => ({
            value: String(one.id),
            label: `${one.effectiveFrom} ${one.name}（${t(`leave.settings.matrix.${stateOf(one)}`)}）`,
          }))}
        />
      )}
      {draft && !locked && (
        <>
          <TextInput
            label={t('leave.settings.matrix.name')}
            w={230}
            required
            maxLength={60}
            value={draft.name}
            onChange={(event) => editor.setHead({ name: event.currentTarget.value })}
            error={tried && draft.name.trim() === '' ? t('leave.settings.matrix.nameNeeded') : null}
          />
          <DateField
            label={t('leave.settings.matrix.from')}
            required
            min={today()}
            value={draft.effectiveFrom}
            onChange={(effectiveFrom) => editor.setHead({ effectiveFrom })}
            error={tried && draft.effectiveFrom === null ? t('leave.settings.matrix.fromNeeded') : null}
          />
        </>
      )}
      {mayChange && (
        <div style={{ display: 'flex', gap: 8, marginLeft: 'auto' }}>
          {draft && !locked && (
            <Button variant="default" leftSection={<IconTrash size={15} />} onClick={() => void takeAway()}>
              {t(draft.id === null ? 'leave.settings.matrix.discard' : 'leave.settings.matrix.remove')}
            </Button>
          )}
          <BeginMenu
            first={matrices.length === 0 && draft === null}
            copied={draft}
            onBegin={(rows, name) => void begin(rows, name)}
          />
          {draft && !locked && (
            <Button disabled={faulty || !draft.dirty} loading={save.isPending} onClick={() => void submit()}>
              {t('leave.settings.matrix.save')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

const stateOf = ({ inForce, effectiveFrom }: SavedMatrix): 'inForce' | 'planned' | 'past' =>
  inForce ? 'inForce' : effectiveFrom > today() ? 'planned' : 'past';

interface BeginMenuProps {
  /** Nothing is there yet: it is the one thing to do. */
  first: boolean;
  copied: { rows: readonly MatrixRow[]; name: string } | null;
  onBegin: (rows: readonly MatrixRow[], name: string) => void;
}

/** How a new table begins: empty, as the one on screen, or as a published center has it. */
function BeginMenu({ first, copied, onBegin }: BeginMenuProps) {
  const { t } = useTranslation();
  const presets = useApiQuery('leave', 'matrixPresets', {});
  const name = t('leave.settings.matrix.newName');
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant={first ? 'filled' : 'default'} rightSection={<IconChevronDown size={15} />}>
          {t(first ? 'leave.settings.matrix.addFirst' : 'leave.settings.matrix.add')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {copied && (
          <Menu.Item onClick={() => onBegin(copied.rows, copied.name)}>
            {t('leave.settings.matrix.copy')}
          </Menu.Item>
        )}
        <Menu.Item onClick={() => onBegin([], name)}>{t('leave.settings.matrix.blank')}</Menu.Item>
        <Menu.Label>{t('leave.settings.matrix.preset')}</Menu.Label>
        {presets.data?.map(({ code, rows }) => {
          const known = PRESETS.find((one) => one === code);
          return (
            <Menu.Item key={code} onClick={() => onBegin(rows, name)}>
              {known ? t(`leave.settings.matrix.presets.${known}`) : code}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
