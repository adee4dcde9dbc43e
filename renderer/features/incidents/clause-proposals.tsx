import { Button, Checkbox, ScrollArea, Table, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#shared/domain/time/wall';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { today } from '../../api/today';
import { DateField } from '../../ui/date-field';
import { FormModal } from '../../ui/form-modal';

/** Takes the clauses of the rulebooks in force over into the catalogue; what the office wrote itself only if ticked. */
export function ClauseProposals() {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const [validFrom, setFrom] = useState<IsoDate | null>(today());
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const rows = useApiQuery(
    'incidents',
    'clauseProposals',
    { date: validFrom ?? today() },
    { enabled: opened },
  ).data;
  useEffect(() => {
    setChosen(new Set(rows?.filter(({ clause }) => clause === '').map(({ code }) => code)));
  }, [rows]);
  const take = useApiMutation('incidents', 'takeClauses', { quiet: true });
  const toggle = (code: string, on: boolean) =>
    setChosen((before) => new Set(on ? [...before, code] : [...before].filter((each) => each !== code)));
  const submit = async () => {
    if (validFrom === null || chosen.size === 0) return false;
    const { count } = await take.mutateAsync({ validFrom, codes: [...chosen] });
    notifyDone(t('incidents.catalogue.clauses.done', { count }));
    return true;
  };
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {t('incidents.catalogue.clauses.action')}
      </Button>
      <FormModal
        opened={opened}
        title={t('incidents.catalogue.clauses.title')}
        submitLabel={t('incidents.catalogue.clauses.submit', { count: chosen.size })}
        submitDisabled={chosen.size === 0}
        onClose={() => setOpened(false)}
        onSubmit={submit}
        size={640}
      >
        <Text size="sm" c="dimmed">
          {t(rows?.length === 0 ? 'incidents.catalogue.clauses.none' : 'incidents.catalogue.clauses.hint')}
        </Text>
        {rows && rows.length > 0 && (
          <ScrollArea.Autosize mah={340}>
            <Table stickyHeader verticalSpacing={3}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('incidents.field.item')}</Table.Th>
                  <Table.Th>{t('incidents.catalogue.clauses.now')}</Table.Th>
                  <Table.Th>{t('incidents.catalogue.clauses.proposed')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {rows.map(({ code, name, clause, proposed }) => (
                  <Table.Tr key={code}>
                    <Table.Td>
                      <Checkbox
                        label={name}
                        checked={chosen.has(code)}
                        onChange={(event) => toggle(code, event.currentTarget.checked)}
                      />
                    </Table.Td>
                    <Table.Td>{clause || t('incidents.catalogue.clauses.empty')}</Table.Td>
                    <Table.Td>{proposed}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </ScrollArea.Autosize>
        )}
        <DateField
          label={t('incidents.catalogue.importFrom')}
          required
          value={validFrom}
          onChange={setFrom}
        />
      </FormModal>
    </>
  );
}
