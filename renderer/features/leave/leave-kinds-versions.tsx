import { Anchor, Table, Text } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { LeaveKindView } from '#shared/contracts/leave-kinds';
import { BUILT_IN_FROM, type KindRule } from '#shared/domain/leave/kind-rules';
import { papersWords } from './leave-kinds-names';
import { dayText } from './words';

/** The rules of a kind one after the other; a click takes one as the beginning of the next. */
export function KindVersions({
  kind,
  onChoose,
}: {
  kind: LeaveKindView;
  onChoose: (rule: KindRule) => void;
}) {
  const { t } = useTranslation();
  const dated = [
    { effectiveFrom: kind.effectiveFrom, rule: kind.rule },
    ...kind.versions.filter(({ effectiveFrom }) => effectiveFrom !== kind.effectiveFrom),
  ].sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? 1 : -1));
  return (
    <div>
      <Text size="sm" fw={600}>
        {t('leave.settings.kinds.form.versions')}
      </Text>
      <Table fz="xs" verticalSpacing={3} highlightOnHover>
        <Table.Tbody>
          {dated.map(({ effectiveFrom, rule }) => (
            <Table.Tr key={effectiveFrom}>
              <Table.Td w={110}>
                <Anchor component="button" type="button" inherit onClick={() => onChoose(rule)}>
                  {effectiveFrom === BUILT_IN_FROM ? t('leave.settings.kinds.form.builtIn') : effectiveFrom}
                </Anchor>
              </Table.Td>
              <Table.Td fw={effectiveFrom === kind.effectiveFrom ? 600 : undefined}>
                {ruleWords(t, rule)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

/** What a version says, in one line. */
function ruleWords(t: TFunction, rule: KindRule): string {
  const { allowanceHalfDays: limit, papersFromHalfDays: papers } = rule;
  return [
    t(`leave.settings.kinds.${rule.active ? 'inUse' : 'stopped'}`),
    t(`leave.settings.kinds.unit.${rule.unit}`),
    t(`leave.settings.kinds.countShort.${rule.count}`),
    limit === null
      ? t(`leave.settings.kinds.balance.${rule.balance}`)
      : t(`leave.settings.kinds.allowanceText.${rule.allowancePer}`, { days: dayText(limit) }),
    papers !== null && `${t('leave.settings.kinds.field.papers')} ${papersWords(t, papers)}`,
    `${t('leave.settings.kinds.field.scored')} ${t(`leave.settings.kinds.${rule.scored ? 'scored' : 'notScored'}`)}`,
  ]
    .filter(Boolean)
    .join(' · ');
}
