import { Group, Kbd, Modal, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const KEYS = [
  [['Alt', '1…9'], 'sections'],
  [['G', '1…9'], 'goto'],
  [['Ctrl', 'K'], 'quick'],
  [['/'], 'filter'],
  [['↑', '↓'], 'rows'],
  [['Enter'], 'open'],
  [['PgUp', 'PgDn', 'Home', 'End'], 'page'],
  [['Alt', '←'], 'back'],
  [['Ctrl', 'L'], 'lock'],
  [['Esc'], 'close'],
  [['?'], 'help'],
] as const;

export function ShortcutsDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal opened={opened} onClose={onClose} title={t('app.shortcuts.title')} size="md">
      <Table withRowBorders={false}>
        <Table.Tbody>
          {KEYS.map(([keys, words]) => (
            <Table.Tr key={words}>
              <Table.Td w={190}>
                <Group gap={4}>
                  {keys.map((key) => (
                    <Kbd key={key}>{key}</Kbd>
                  ))}
                </Group>
              </Table.Td>
              <Table.Td>{t(`app.shortcuts.${words}`)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
