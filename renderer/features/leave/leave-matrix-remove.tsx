import { Button } from '@mantine/core';
import { IconUserOff } from '@tabler/icons-react';

/** Takes the chosen row of signers or delegates away; it asks first. */
export function RemoveButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <Button
      size="compact-xs"
      variant="subtle"
      color="red"
      leftSection={<IconUserOff size={14} />}
      onClick={onClick}
    >
      {label}
    </Button>
  );
}
