import { Group, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type StaffOption, StaffPicker } from '../../ui/staff-picker';
import { type LeaveAbout, searchStaff, searchSubstitutes } from './search-staff';

export interface CoverValue {
  substitute: StaffOption | null;
  standIn: string;
  handover: string;
}

interface SubstituteFieldsProps {
  /** Null while nobody is chosen yet: then everybody is offered. */
  about: LeaveAbout | null;
  value: CoverValue;
  onChange: (value: Partial<CoverValue>) => void;
  focus?: boolean;
  /** Another field beside what is handed over. */
  children?: ReactNode;
}

/** AB岗: who stands in, of the roster or sent by the home unit, and what that person has to know. */
export function SubstituteFields({ about, value, onChange, focus, children }: SubstituteFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Group gap={12} align="flex-start" grow>
        <StaffPicker
          label={t('leave.form.substitute')}
          data-autofocus={focus || undefined}
          loaderKey={`leave-substitute ${about ? Object.values(about).join(' ') : ''}`}
          load={(text) =>
            about ? searchSubstitutes(about, text, t('leave.form.substituteAway')) : searchStaff(text)
          }
          value={value.substitute}
          onChange={(substitute) => onChange({ substitute })}
        />
        <TextInput
          label={t('leave.form.standIn')}
          placeholder={t('leave.form.standInHint')}
          maxLength={40}
          value={value.standIn}
          onChange={(event) => onChange({ standIn: event.currentTarget.value })}
        />
      </Group>
      <Group gap={12} align="flex-start" grow>
        <Textarea
          label={t('leave.form.handover')}
          placeholder={t('leave.form.handoverHint')}
          maxLength={1000}
          autosize
          minRows={1}
          maxRows={4}
          value={value.handover}
          onChange={(event) => onChange({ handover: event.currentTarget.value })}
        />
        {children}
      </Group>
    </>
  );
}
