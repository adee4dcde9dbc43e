import { Button, Group, MultiSelect, NumberInput, Stack, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../api/query';
import { today } from '../../api/today';
import { DateField } from '../../ui/date-field';
import { matchesItem } from '../../ui/item-picker';
import type { IncidentValues } from './form-values';

interface MoreFieldsProps {
  values: IncidentValues;
  set: (change: Partial<IncidentValues>) => void;
  /** Further items are chosen while recording only. */
  adding: boolean;
}

/** What only some incidents have: kept folded, so that the usual one is quick. */
export function MoreFields({ values, set, adding }: MoreFieldsProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const shown = opened || values.bulletinNo !== '' || values.witnesses !== '';
  return (
    <Stack gap={8}>
      <Button
        variant="subtle"
        size="compact-sm"
        style={{ alignSelf: 'flex-start' }}
        leftSection={shown ? <IconChevronUp size={14} /> : <IconChevronDown size={14} />}
        onClick={() => setOpened(!shown)}
      >
        {t(shown ? 'incidents.form.less' : 'incidents.form.more')}
      </Button>
      {shown && (
        <>
          {adding && <MoreItems values={values} set={set} />}
          <Group gap={8} grow>
            <TextInput
              label={t('incidents.field.witnesses')}
              maxLength={200}
              value={values.witnesses}
              onChange={(event) => set({ witnesses: event.currentTarget.value })}
            />
            <TextInput
              label={t('incidents.field.bulletinNo')}
              maxLength={60}
              value={values.bulletinNo}
              onChange={(event) => set({ bulletinNo: event.currentTarget.value })}
            />
          </Group>
          <Group gap={8} grow>
            <NumberInput
              label={t('incidents.field.amount')}
              min={0}
              max={1_000_000}
              decimalScale={2}
              value={values.amount ?? ''}
              onChange={(typed) => set({ amount: typeof typed === 'number' ? typed : null })}
            />
            <DateField
              label={t('incidents.field.correctedOn')}
              max={today()}
              value={values.correctedOn}
              onChange={(correctedOn) => set({ correctedOn })}
            />
          </Group>
        </>
      )}
    </Stack>
  );
}

function MoreItems({ values, set }: Pick<MoreFieldsProps, 'values' | 'set'>) {
  const { t } = useTranslation();
  const items = useApiQuery('incidents', 'items', {}).data ?? [];
  const byCode = new Map(items.map((item) => [item.code, item]));
  return (
    <MultiSelect
      label={t('incidents.form.moreItems')}
      description={t('incidents.form.moreItemsHint')}
      searchable
      selectFirstOptionOnChange
      maxValues={5}
      data={items
        .filter(({ code }) => code !== values.itemCode)
        .map(({ code, name }) => ({ value: code, label: name }))}
      filter={({ options, search }) =>
        options.filter((option) => {
          const item = 'value' in option ? byCode.get(String(option.value)) : undefined;
          return item && matchesItem(item, search);
        })
      }
      value={values.moreItems}
      onChange={(moreItems) => set({ moreItems })}
    />
  );
}
