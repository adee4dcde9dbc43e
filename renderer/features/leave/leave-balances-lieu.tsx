import { Button, Checkbox, NumberInput, Text } from '@mantine/core';
import { IconCheck, IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#shared/domain/time/wall';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { today } from '../../api/today';
import type { Output } from '../../api/types';
import { confirmDialog } from '../../ui/confirm-dialog';
import { DataTable } from '../../ui/data-table';
import { DateField } from '../../ui/date-field';
import { ErrorBanner } from '../../ui/error-banner';
import { FilterBar } from '../../ui/filter-bar';
import { FormModal } from '../../ui/form-modal';
import { ReasonField } from '../../ui/reason-field';
import { type StaffOption, StaffPicker } from '../../ui/staff-picker';
import { StatusBadge } from '../../ui/status-badge';
import type { Column, RowId } from '../../ui/table-model';
import { searchStaff } from './search-staff';
import { dayText, lengthWords } from './words';

type Candidate = Output<'leave', 'lieuCandidates'>[number];

/** A year of a large center is given in parts; what was given is listed as such, so that nothing is given twice. */
const AT_ONCE = 500;

const idOf = ({ staffId, ref }: Candidate): string => `${staffId} ${ref}`;

/** Weekend duty that was done, to be given back as time off. */
export function LeaveBalancesLieu({ year }: { year: number }) {
  const { t } = useTranslation();
  const mayConfirm = useSession().can('leave.office');
  const [from, setFrom] = useState<IsoDate | null>(`${year}-01-01`);
  const [to, setTo] = useState<IsoDate | null>(`${year}-12-31`);
  const [withDone, setWithDone] = useState(true);
  const [checked, setChecked] = useState(new Set<RowId>());
  const [byHand, setByHand] = useState(false);
  const range = { from: from ?? '', to: to ?? '' };
  const query = useApiQuery('leave', 'lieuCandidates', range, { enabled: from !== null && to !== null });
  const confirm = useApiMutation('leave', 'confirmLieu');
  const columns = useLieuColumns();
  const shown = query.data?.filter(({ confirmed }) => withDone || !confirmed);
  const chosen = (query.data ?? []).filter((one) => !one.confirmed && checked.has(idOf(one)));
  const give = async () => {
    const days = dayText(chosen.reduce((sum, { halfDays }) => sum + halfDays, 0));
    const answer = await confirmDialog({
      title: t('leave.overview.balances.lieu.ask'),
      message: t('leave.overview.balances.lieu.askText', { count: chosen.length, days }),
      confirmLabel: t('leave.overview.balances.lieu.confirm', { count: chosen.length }),
      reason: 'optional',
    });
    if (!answer) return;
    const items = chosen.map(({ staffId, date, ref, halfDays }) => ({ staffId, date, ref, halfDays }));
    const told = { given: 0, already: 0 };
    for (let from = 0; from < items.length; from += AT_ONCE) {
      const part = items.slice(from, from + AT_ONCE);
      const answered = await confirm.mutateAsync({ items: part, reason: answer.reason }).catch(() => null);
      if (!answered) return;
      told.given += answered.given;
      told.already += answered.already;
    }
    setChecked(new Set());
    notifyDone(t('leave.overview.balances.lieu.told', told));
  };
  return (
    <>
      <FilterBar
        right={
          mayConfirm && (
            <>
              <Button variant="default" leftSection={<IconPlus size={15} />} onClick={() => setByHand(true)}>
                {t('leave.overview.balances.lieu.byHand')}
              </Button>
              <Button
                leftSection={<IconCheck size={15} />}
                disabled={chosen.length === 0}
                loading={confirm.isPending}
                onClick={() => void give()}
              >
                {t('leave.overview.balances.lieu.confirm', { count: chosen.length })}
              </Button>
            </>
          )
        }
      >
        <DateField aria-label={t('leave.overview.balances.lieu.from')} value={from} onChange={setFrom} />
        <Text size="sm">{t('leave.overview.balances.lieu.to')}</Text>
        <DateField aria-label={t('leave.overview.balances.lieu.to')} value={to} onChange={setTo} />
        <Checkbox
          size="xs"
          label={t('leave.overview.balances.lieu.showDone')}
          checked={withDone}
          onChange={(event) => setWithDone(event.currentTarget.checked)}
        />
      </FilterBar>
      <Text size="xs" c="dimmed">
        {t('leave.overview.balances.lieu.hint')}
      </Text>
      <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
      <DataTable
        label={t('leave.overview.balances.view.lieu')}
        columns={columns}
        rows={shown}
        total={query.data?.length}
        rowId={idOf}
        rowTone={({ confirmed }) => (confirmed ? 'quiet' : undefined)}
        initialSort={{ id: 'date' }}
        checked={mayConfirm ? checked : undefined}
        onChecked={setChecked}
        empty={{
          title: t('leave.overview.balances.lieu.empty'),
          text: t('leave.overview.balances.lieu.emptyText'),
        }}
      />
      {byHand && <ByHandForm onClose={() => setByHand(false)} />}
    </>
  );
}

function useLieuColumns(): Column<Candidate>[] {
  const { t } = useTranslation();
  return useMemo<Column<Candidate>[]>(
    () => [
      { id: 'date', header: t('leave.overview.balances.lieu.date'), width: 120, value: (r) => r.date },
      {
        id: 'staffNo',
        header: t('leave.overview.balances.field.staffNo'),
        width: 90,
        value: (r) => r.staffNo,
      },
      {
        id: 'name',
        header: t('leave.overview.balances.field.name'),
        width: 120,
        grow: true,
        value: (r) => r.staffName,
      },
      {
        id: 'minutes',
        header: t('leave.overview.balances.lieu.minutes'),
        width: 130,
        align: 'right',
        value: (r) => r.minutes,
        render: (r) => lengthWords(t, { unit: 'minute', halfDays: 0, minutes: r.minutes }),
      },
      {
        id: 'earns',
        header: t('leave.overview.balances.lieu.earns'),
        width: 100,
        align: 'right',
        value: (r) => r.halfDays / 2,
        render: (r) => t('leave.overview.balances.lieu.days', { days: dayText(r.halfDays) }),
      },
      {
        id: 'state',
        header: t('leave.overview.balances.lieu.state'),
        width: 110,
        value: (r) => t(`leave.overview.balances.lieu.${r.confirmed ? 'done' : 'waiting'}`),
        render: (r) => (
          <StatusBadge tone={r.confirmed ? 'good' : 'notice'}>
            {t(`leave.overview.balances.lieu.${r.confirmed ? 'done' : 'waiting'}`)}
          </StatusBadge>
        ),
      },
    ],
    [t],
  );
}

/** Duty that left no trace in punches or logs, entered from paper. */
function ByHandForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [person, setPerson] = useState<StaffOption | null>(null);
  const [date, setDate] = useState<IsoDate | null>(null);
  const [halfDays, setHalfDays] = useState(2);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const confirm = useApiMutation('leave', 'confirmLieu', { quiet: true });
  const submit = async () => {
    setTried(true);
    if (person === null || date === null || reason.trim() === '') return false;
    const told = await confirm.mutateAsync({
      items: [{ staffId: person.id, date, ref: '', halfDays }],
      reason,
    });
    notifyDone(t('leave.overview.balances.lieu.told', told));
    return true;
  };
  return (
    <FormModal
      opened
      title={t('leave.overview.balances.lieu.byHandTitle')}
      onClose={onClose}
      onSubmit={submit}
    >
      <Text size="xs" c="dimmed">
        {t('leave.overview.balances.lieu.byHandHint')}
      </Text>
      <StaffPicker
        label={t('leave.overview.balances.lieu.person')}
        required
        data-autofocus
        value={person}
        onChange={setPerson}
        load={searchStaff}
        loaderKey="staff"
        error={tried && person === null ? t('leave.overview.balances.lieu.personNeeded') : null}
      />
      <DateField
        label={t('leave.overview.balances.lieu.date')}
        required
        max={today()}
        value={date}
        onChange={setDate}
        error={tried && date === null ? t('leave.overview.balances.lieu.dateNeeded') : null}
      />
      <NumberInput
        label={t('leave.overview.balances.lieu.amount')}
        w={150}
        min={0.5}
        max={2}
        step={0.5}
        decimalScale={1}
        value={halfDays / 2}
        onChange={(value) => setHalfDays(Math.min(4, Math.max(1, Math.round(Number(value) * 2))))}
      />
      <ReasonField
        required
        maxLength={200}
        value={reason}
        onChange={setReason}
        error={tried && reason.trim() === '' ? t('leave.overview.balances.lieu.reasonNeeded') : null}
      />
    </FormModal>
  );
}
