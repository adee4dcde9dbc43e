import { Badge, Menu, UnstyledButton } from '@mantine/core';
import {
  IconChevronDown,
  IconKey,
  IconKeyboard,
  IconLock,
  IconLogout,
  IconUserCircle,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { weekday } from '#shared/domain/time/dates';
import { useApiMutation } from '../api/query';
import { useSession } from '../api/session';
import { today } from '../api/today';
import { ChangePasswordModal } from '../features/access/change-password-modal';
import { useLogout } from '../features/access/use-logout';
import { LanguageSwitch } from './language-switch';
import classes from './shell.module.css';

export function Header({ onShortcuts }: { onShortcuts: () => void }) {
  const { t } = useTranslation();
  const { centerName, demo } = useSession();
  const lock = useApiMutation('access', 'lock');
  const day = today();
  return (
    <header className={classes.header}>
      <div className={classes.brand}>
        <span className={classes.product}>{t('app.product')}</span>
        <span className={classes.center} title={centerName}>
          {centerName}
        </span>
        {demo && (
          <Badge
            color="yellow"
            variant="filled"
            c="dark"
            radius="sm"
            tt="none"
            style={{ alignSelf: 'center' }}
          >
            {t('app.demo')}
          </Badge>
        )}
      </div>
      <div className={classes.right}>
        <span className={classes.today}>
          {day} {t(`ui.weekday.${weekday(day)}`)}
        </span>
        <LanguageSwitch />
        <UnstyledButton className={classes.headButton} onClick={() => lock.mutate({})}>
          <IconLock size={16} aria-hidden />
          {t('app.menu.lock')}
        </UnstyledButton>
        <UserMenu onShortcuts={onShortcuts} />
      </div>
    </header>
  );
}

function UserMenu({ onShortcuts }: { onShortcuts: () => void }) {
  const { t } = useTranslation();
  const { session } = useSession();
  const [changing, setChanging] = useState(false);
  const logout = useLogout();
  return (
    <>
      <Menu position="bottom-end" width={190} shadow="md">
        <Menu.Target>
          <UnstyledButton className={classes.headButton} aria-label={t('app.menu.user')}>
            <IconUserCircle size={17} aria-hidden />
            {session?.displayName}
            <IconChevronDown size={13} aria-hidden />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{session?.roles.map((role) => t(`access.role.${role}`)).join(' · ')}</Menu.Label>
          <Menu.Item leftSection={<IconKey size={15} />} onClick={() => setChanging(true)}>
            {t('app.menu.changePassword')}
          </Menu.Item>
          <Menu.Item leftSection={<IconKeyboard size={15} />} onClick={onShortcuts}>
            {t('app.menu.shortcuts')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconLogout size={15} />} onClick={logout}>
            {t('app.menu.logout')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ChangePasswordModal opened={changing} onClose={() => setChanging(false)} />
    </>
  );
}
