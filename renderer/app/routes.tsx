import { IconBuilding, IconUsersGroup } from '@tabler/icons-react';
import type { PageEntry } from './pages';

/** Every page of the program, one entry each, in the order of the navigation. The first that may be opened is home. */
export const pages = [
  {
    path: 'accounts',
    group: 'system',
    label: 'access.accounts.title',
    icon: IconUsersGroup,
    permission: 'accounts.manage',
    load: () => import('../features/access/accounts-page').then((m) => m.AccountsPage),
  },
  {
    path: 'settings',
    group: 'system',
    label: 'settings.center.title',
    icon: IconBuilding,
    permission: 'settings.read',
    load: () => import('../features/settings/center-page').then((m) => m.CenterPage),
  },
] as const satisfies readonly PageEntry[];
