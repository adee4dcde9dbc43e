import { SegmentedControl, Stack, Text } from '@mantine/core';

interface ChoiceFieldProps<V extends string> {
  label: string;
  options: readonly { value: V; label: string }[];
  value: V | null;
  onChange: (value: V) => void;
  error?: string | null;
}

/** One of a few, side by side. */
export function ChoiceField<V extends string>({
  label,
  options,
  value,
  onChange,
  error,
}: ChoiceFieldProps<V>) {
  return (
    <Stack gap={4}>
      <Text size="sm" fw={500}>
        {label}
      </Text>
      <SegmentedControl
        aria-label={label}
        fullWidth
        data={[...options]}
        value={value ?? ''}
        onChange={(chosen) => onChange(chosen as V)}
      />
      {error && (
        <Text size="xs" c="red">
          {error}
        </Text>
      )}
    </Stack>
  );
}
