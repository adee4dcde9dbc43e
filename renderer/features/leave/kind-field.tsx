import { Chip, Group, Input } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { LeaveKindView } from '#shared/contracts/leave-kinds';
import { kindWords } from './words';

interface KindFieldProps {
  /** Kinds in force when the leave begins. */
  kinds: readonly LeaveKindView[];
  value: string;
  onChange: (code: string) => void;
}

/** The kind of leave: a digit chooses while the focus is here, the arrow keys go along. */
export function KindField({ kinds, value, onChange }: KindFieldProps) {
  const { t } = useTranslation();
  const shown = kinds.filter(({ rule, code }) => rule.active || code === value);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const kind = shown.find(({ key }) => key !== '' && key === event.key);
    if (!kind || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    onChange(kind.code);
    // The focus goes along, or Tab would stop a second time inside the group.
    const radios = event.currentTarget.querySelectorAll('input');
    [...radios].find((radio) => radio.value === kind.code)?.focus();
  };
  return (
    <Input.Wrapper label={`${t('leave.kindLabel')} · ${t('leave.form.kindHint')}`} labelElement="div">
      <Chip.Group value={value} onChange={(next) => onChange(String(next))}>
        <Group gap={5} mt={3} role="radiogroup" aria-label={t('leave.kindLabel')} onKeyDown={onKeyDown}>
          {shown.map(({ code, key, rule }) => (
            <Chip key={code} name="leave-kind" value={code} size="xs" radius="sm" variant="light">
              {`${key} ${kindWords(t, { kind: rule.base, kindName: rule.name })}`.trim()}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Input.Wrapper>
  );
}
