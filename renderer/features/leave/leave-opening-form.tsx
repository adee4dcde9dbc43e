import {
  Alert,
  Button,
  Checkbox,
  Group,
  Modal,
  NumberInput,
  SegmentedControl,
  Stack,
  Text,
} from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpeningRow } from '#shared/contracts/leave-balances';
import type { IsoDate } from '#shared/domain/time/wall';
import { useJob } from '../../api/job';
import { notifyDone } from '../../api/notify';
import { useApiQuery } from '../../api/query';
import { confirmDialog } from '../../ui/confirm-dialog';
import { DataTable } from '../../ui/data-table';
import { DateField } from '../../ui/date-field';
import { ErrorBanner } from '../../ui/error-banner';
import { ProgressDialog } from '../../ui/progress-dialog';
import { YearField } from '../../ui/year-field';
import { useOpeningColumns } from './leave-opening-columns';
import { dayText } from './words';

const CARRIES = ['none', 'all', 'limit'] as const;
type Carry = (typeof CARRIES)[number];

/** 年度开立: what everybody would get and why; then all at once. */
export function LeaveOpeningForm({ year: preset, onClose }: { year: number; onClose: () => void }) {
  const { t } = useTranslation();
  const [year, setYear] = useState(preset);
  const [carry, setCarry] = useState<Carry>('none');
  const [limit, setLimit] = useState(10);
  const [until, setUntil] = useState<IsoDate | null>(null);
  const input = {
    year,
    carry,
    carryLimit: carry === 'limit' ? limit : 0,
    carryUntil: carry === 'none' ? null : until,
  };
  const preview = useApiQuery('leave', 'openingPreview', input, { keepPrevious: false });
  const job = useJob('leave', 'openYear');
  const rows = preview.data?.rows;
  const due = rows?.filter(({ notes }) => !notes.includes('already_open')) ?? [];
  const sum = (of: (row: (typeof due)[number]) => number) =>
    dayText(due.reduce((total, row) => total + of(row), 0));
  const numbers = {
    // Who gets nothing is not opened either, and can be opened once the date of work is known.
    count: due.filter(({ parts, carried }) => parts.length > 0 || carried > 0).length,
    days: sum(({ parts }) => parts.reduce((total, { halfDays }) => total + halfDays, 0)),
    carried: sum(({ carried }) => carried),
    expired: sum(({ expired }) => expired),
  };
  const apply = async () => {
    if (!preview.data) return;
    const answer = await confirmDialog({
      title: t('leave.overview.opening.applyAsk', { year }),
      message: t('leave.overview.opening.applyText', numbers),
      confirmLabel: t('leave.overview.opening.apply', { count: numbers.count }),
    });
    if (!answer) return;
    const done = await job.run({ ...input, stamp: preview.data.stamp });
    if (!done) return;
    notifyDone(
      t('leave.overview.opening.done', {
        people: done.opened,
        days: dayText(done.halfDays),
        carried: dayText(done.carried),
        expired: dayText(done.expired),
      }),
    );
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="min(1180px, 94vw)"
      title={t('leave.overview.opening.title', { year })}
      closeOnClickOutside={false}
    >
      <Stack gap={10}>
        <Text size="sm">{t('leave.overview.opening.hint')}</Text>
        <Group gap={10}>
          <YearField year={year} onChange={setYear} />
          <Text size="sm">{t('leave.overview.opening.carry')}</Text>
          <SegmentedControl
            aria-label={t('leave.overview.opening.carry')}
            value={carry}
            onChange={(value) => setCarry(CARRIES.find((one) => one === value) ?? 'none')}
            data={CARRIES.map((one) => ({ value: one, label: t(`leave.overview.opening.carries.${one}`) }))}
          />
          {carry === 'limit' && <LimitField halfDays={limit} onChange={setLimit} />}
          {carry !== 'none' && (
            <Group gap={6}>
              <Text size="sm">{t('leave.overview.opening.until')}</Text>
              <DateField
                aria-label={t('leave.overview.opening.until')}
                min={`${year}-01-01`}
                value={until}
                onChange={setUntil}
              />
            </Group>
          )}
        </Group>
        <ErrorBanner error={preview.error} onRetry={() => void preview.refetch()} />
        <PreviewTable rows={rows} />
        <Group justify="space-between">
          <Text size="sm" fw={600}>
            {rows && t('leave.overview.opening.people', numbers)}
          </Text>
          <Group gap={8}>
            <Button variant="default" onClick={onClose}>
              {t('ui.cancel')}
            </Button>
            <Button
              disabled={
                !due.some(({ parts, carried, expired }) => parts.length > 0 || carried + expired > 0) ||
                preview.isFetching ||
                preview.isError
              }
              onClick={() => void apply()}
            >
              {t('leave.overview.opening.apply', { count: numbers.count })}
            </Button>
          </Group>
        </Group>
      </Stack>
      <ProgressDialog
        job={job}
        title={t('leave.overview.opening.running')}
        phaseWords={(phase) =>
          t(`leave.overview.opening.phase.${phase === 'computing' ? 'computing' : 'other'}`)
        }
      />
    </Modal>
  );
}

function LimitField({ halfDays, onChange }: { halfDays: number; onChange: (halfDays: number) => void }) {
  const { t } = useTranslation();
  return (
    <Group gap={6}>
      <Text size="sm">{t('leave.overview.opening.limit')}</Text>
      <NumberInput
        aria-label={t('leave.overview.opening.limit')}
        w={80}
        min={0}
        max={30}
        step={0.5}
        decimalScale={1}
        value={halfDays / 2}
        onChange={(value) => onChange(Math.round(Number(value) * 2))}
      />
    </Group>
  );
}

/** Everybody with the reason for the figure; those without a date of work are said aloud. */
function PreviewTable({ rows }: { rows: OpeningRow[] | undefined }) {
  const { t } = useTranslation();
  const columns = useOpeningColumns();
  const [onlyNotes, setOnlyNotes] = useState(false);
  const noted = rows?.filter(({ notes }) => notes.some((note) => note !== 'already_open')) ?? [];
  const count = (note: 'already_open' | 'no_work_date') =>
    rows?.filter(({ notes }) => notes.includes(note)).length ?? 0;
  const facts = [
    count('already_open') > 0 && t('leave.overview.opening.already', { count: count('already_open') }),
    count('no_work_date') > 0 && t('leave.overview.opening.missing', { count: count('no_work_date') }),
  ].filter(Boolean);
  return (
    <>
      {facts.length > 0 && (
        <Alert color={count('no_work_date') > 0 ? 'orange' : 'navy'} variant="light" py={6}>
          {facts.join(t('ui.comma'))}
        </Alert>
      )}
      {noted.length > 0 && (
        <Checkbox
          size="xs"
          label={t('leave.overview.opening.onlyNotes', { count: noted.length })}
          checked={onlyNotes}
          onChange={(event) => setOnlyNotes(event.currentTarget.checked)}
        />
      )}
      <div style={{ height: '46vh', display: 'flex' }}>
        <DataTable
          label={t('leave.overview.opening.preview')}
          columns={columns}
          rows={onlyNotes ? noted : rows}
          total={rows?.length}
          rowId={({ staffId }) => staffId}
          rowTone={({ notes }) =>
            notes.includes('already_open') ? 'quiet' : notes.includes('no_work_date') ? 'notice' : undefined
          }
          empty={{
            title: t('leave.overview.opening.nobody'),
            text: t('leave.overview.opening.nobodyText'),
          }}
        />
      </div>
    </>
  );
}
