import { Checkbox, Group, Select, Table, Text, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogueItem } from '#shared/contracts/incidents-catalogue';
import { ITEM_CLASSES, type ItemClass } from '#shared/domain/incidents/catalogue';
import { SEVERITIES } from '#shared/domain/rulebook/catalogue';
import type { IsoDate } from '#shared/domain/time/wall';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { today } from '../../api/today';
import { DateField } from '../../ui/date-field';
import { FormModal } from '../../ui/form-modal';

interface Draft {
  code: string;
  name: string;
  synonyms: string;
  active: boolean;
  validFrom: IsoDate | null;
  class: ItemClass;
  severity: (typeof SEVERITIES)[number];
  veto: boolean;
  clause: string;
  exemption: string;
}

const draftOf = (item: CatalogueItem | null): Draft => ({
  code: item?.code ?? '',
  name: item?.name ?? '',
  synonyms: item?.synonyms ?? '',
  active: item?.active ?? true,
  validFrom: today(),
  class: item?.class ?? 'discipline',
  severity: item?.severity ?? 'ordinary',
  veto: item?.veto ?? false,
  clause: item?.clause ?? '',
  exemption: item?.exemption ?? '',
});

const CODE = /^[a-z][a-z0-9_]{1,39}$/;

/** A new item, or a new version of one from a day on. */
export function ItemForm({ target, onClose }: { target: CatalogueItem | 'new' | null; onClose: () => void }) {
  const { t } = useTranslation();
  const item = target === 'new' ? null : target;
  const [draft, setDraft] = useState(() => draftOf(null));
  const [tried, setTried] = useState(false);
  const set = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }));
  useEffect(() => {
    if (target === null) return;
    setDraft(draftOf(target === 'new' ? null : target));
    setTried(false);
  }, [target]);
  const save = useApiMutation('incidents', 'saveItem', { quiet: true });
  const submit = async () => {
    setTried(true);
    const { validFrom, ...rest } = draft;
    if (validFrom === null || !CODE.test(draft.code) || draft.name.trim() === '') return false;
    await save.mutateAsync({ ...rest, validFrom });
    notifyDone(t('incidents.catalogue.saved'));
    return true;
  };
  return (
    <FormModal
      opened={target !== null}
      title={t(item ? 'incidents.catalogue.edit' : 'incidents.catalogue.add')}
      onClose={onClose}
      onSubmit={submit}
      size={640}
    >
      <Group gap={8} grow align="flex-start">
        <TextInput
          label={t('incidents.catalogue.name')}
          required
          maxLength={40}
          data-autofocus
          value={draft.name}
          error={tried && draft.name.trim() === '' ? t('incidents.catalogue.needName') : null}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <TextInput
          label={t('incidents.catalogue.code')}
          description={item ? undefined : t('incidents.catalogue.codeHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          required
          disabled={item !== null}
          value={draft.code}
          error={tried && !CODE.test(draft.code) ? t('incidents.catalogue.needCode') : null}
          onChange={(event) => set({ code: event.currentTarget.value })}
        />
      </Group>
      <TextInput
        label={t('incidents.catalogue.synonyms')}
        description={t('incidents.catalogue.synonymsHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        maxLength={200}
        value={draft.synonyms}
        onChange={(event) => set({ synonyms: event.currentTarget.value })}
      />
      <Group gap={8} grow>
        <Select
          label={t('incidents.field.class')}
          data={ITEM_CLASSES.map((value) => ({ value, label: t(`incidents.class.${value}`) }))}
          value={draft.class}
          onChange={(value) => set({ class: (value ?? 'discipline') as ItemClass })}
        />
        <Select
          label={t('incidents.field.severity')}
          data={SEVERITIES.map((value) => ({ value, label: t(`incidents.severity.${value}`) }))}
          value={draft.severity}
          onChange={(value) => set({ severity: (value ?? 'ordinary') as Draft['severity'] })}
        />
        <DateField
          label={t('incidents.catalogue.validFrom')}
          required
          value={draft.validFrom}
          error={tried && draft.validFrom === null ? t('incidents.catalogue.needDate') : null}
          onChange={(validFrom) => set({ validFrom })}
        />
      </Group>
      <Group gap={8} grow>
        <TextInput
          label={t('incidents.catalogue.clause')}
          maxLength={60}
          value={draft.clause}
          onChange={(event) => set({ clause: event.currentTarget.value })}
        />
        <TextInput
          label={t('incidents.catalogue.exemption')}
          maxLength={200}
          value={draft.exemption}
          onChange={(event) => set({ exemption: event.currentTarget.value })}
        />
      </Group>
      <Group gap={24}>
        <Checkbox
          label={t('incidents.veto')}
          checked={draft.veto}
          onChange={(event) => set({ veto: event.currentTarget.checked })}
        />
        <Checkbox
          label={t('incidents.catalogue.activeYes')}
          checked={draft.active}
          onChange={(event) => set({ active: event.currentTarget.checked })}
        />
      </Group>
      {item && item.terms.length > 1 && <Versions item={item} />}
    </FormModal>
  );
}

function Versions({ item }: { item: CatalogueItem }) {
  const { t } = useTranslation();
  return (
    <>
      <Text size="sm" fw={600}>
        {t('incidents.catalogue.versions')}
      </Text>
      <Table verticalSpacing={2}>
        <Table.Tbody>
          {item.terms.map((term) => (
            <Table.Tr key={term.validFrom}>
              <Table.Td>{term.validFrom}</Table.Td>
              <Table.Td>{t(`incidents.class.${term.class}`)}</Table.Td>
              <Table.Td>{t(`incidents.severity.${term.severity}`)}</Table.Td>
              <Table.Td>{term.veto ? t('incidents.veto') : ''}</Table.Td>
              <Table.Td>{[term.clause, term.exemption].filter(Boolean).join(' · ')}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}
