import { Group, Input, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LeavePreview } from '#shared/contracts/leave';
import type { When } from './when-fields';
import { WhenFields, wallOf } from './when-fields';

type Role = LeavePreview['chain'][number];

/** One signature as far as it was typed: what is undefined takes its preset. */
export type SignatureValue = { name?: string } & Partial<When>;

/** Signed by somebody else at another window or unit: who it was last time says nothing. */
const OF_THE_PLACE: readonly Role[] = ['manager', 'unit'];

/**
 * The signatures of a slip with their presets: whoever alone can sign, or signed for this role last time, and the day
 * of the signature before. A time is never preset: what is early and what is late hangs on it.
 */
export function signaturesOf(
  { chain, signers }: Pick<LeavePreview, 'chain' | 'signers'>,
  typed: readonly SignatureValue[],
  lastSigners: ReadonlyMap<Role, string>,
) {
  let day: When['date'] = null;
  return chain.map((role, index) => {
    const { name, date, minute } = typed[index] ?? {};
    const last = OF_THE_PLACE.includes(role) ? undefined : lastSigners.get(role);
    const settled = {
      role,
      name: name ?? last ?? signers[index] ?? '',
      date: date === undefined ? day : date,
      minute: minute ?? null,
    };
    day = settled.date;
    return settled;
  });
}
export type Signature = ReturnType<typeof signaturesOf>[number];

/** What is sent of them; null while something is missing. */
export function signatureInput(signatures: readonly Signature[]) {
  const sent = signatures.flatMap(({ name, ...when }) => {
    const at = wallOf(when);
    return at === null || name.trim() === '' ? [] : [{ name, at }];
  });
  return sent.length === signatures.length ? sent : null;
}

interface SignatureFieldsProps {
  signatures: readonly Signature[];
  onChange: (typed: SignatureValue[]) => void;
  typed: readonly SignatureValue[];
  tried: boolean;
}

/** Who signed the slip and when, step by step as the approval table asks. */
export function SignatureFields({ signatures, typed, onChange, tried }: SignatureFieldsProps) {
  const { t } = useTranslation();
  const set = (index: number, change: SignatureValue) =>
    onChange(signatures.map((_, i) => (i === index ? { ...typed[i], ...change } : (typed[i] ?? {}))));
  return (
    <Input.Wrapper label={t('leave.paper.signatures')} labelElement="div">
      {signatures.length === 0 && (
        <Text size="xs" c="dimmed">
          {t('leave.paper.wait')}
        </Text>
      )}
      <Stack gap={6} mt={2}>
        {signatures.map((signature, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the chain
          <Group key={index} gap={8} align="flex-start" wrap="nowrap">
            <TextInput
              label={`${t('leave.decide.signer')} · ${t(`leave.role.${signature.role}`)}`}
              required
              w={230}
              maxLength={40}
              value={signature.name}
              error={tried && signature.name.trim() === '' ? t('leave.decide.needSigner') : null}
              onChange={(event) => set(index, { name: event.currentTarget.value })}
            />
            <WhenFields
              value={signature}
              onChange={({ date, minute }) => set(index, { date, minute })}
              dateLabel={t('leave.decide.signedDate')}
              timeLabel={t('leave.decide.signedTime')}
              tried={tried}
            />
          </Group>
        ))}
      </Stack>
    </Input.Wrapper>
  );
}
