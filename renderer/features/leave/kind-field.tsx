import { Chip, Group, Input } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { LEAVE_KINDS, type LeaveKind } from '#shared/domain/leave/kinds';

/** The kind of leave: a digit chooses while the focus is here, the arrow keys go along. */
export function KindField({ value, onChange }: { value: LeaveKind; onChange: (kind: LeaveKind) => void }) {
  const { t } = useTranslation();
  const onKeyDown = (event: KeyboardEvent) => {
    const kind = LEAVE_KINDS.find(({ key }) => key === event.key);
    if (!kind) return;
    event.preventDefault();
    onChange(kind.code);
  };
  return (
    <Input.Wrapper label={`${t('leave.kindLabel')} · ${t('leave.form.kindHint')}`} labelElement="div">
      <Chip.Group value={value} onChange={(next) => onChange(next as LeaveKind)}>
        <Group gap={5} mt={3} role="radiogroup" aria-label={t('leave.kindLabel')} onKeyDown={onKeyDown}>
          {LEAVE_KINDS.map(({ code, key }) => (
            <Chip key={code} value={code} size="xs" radius="sm" variant="light">
              {`${key} ${t(`leave.kind.${code}`)}`}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Input.Wrapper>
  );
}
