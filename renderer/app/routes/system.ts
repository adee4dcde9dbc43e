import {
  IconAdjustments,
  IconBuilding,
  IconDatabaseExport,
  IconHelp,
  IconHistory,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { PageEntry } from '../pages';

/** The program itself: settings, backup, log, help. */
export const systemPages = [
  {
    path: 'accounts',
    group: 'system',
    label: 'access.accounts.title',
    icon: IconUsersGroup,
    permission: 'accounts.manage',
    load: () => import('../../features/access/accounts-page').then((m) => m.AccountsPage),
  },
  {
    path: 'settings',
    group: 'system',
    label: 'settings.center.title',
    icon: IconBuilding,
    permission: 'settings.read',
    load: () => import('../../features/settings/center-page').then((m) => m.CenterPage),
  },
  {
    path: 'attendance/settings',
    group: 'system',
    label: 'attendance.settings.title',
    icon: IconAdjustments,
    permission: 'attendance.read',
    load: () => import('../../features/attendance/settings-page').then((m) => m.SettingsPage),
  },
  {
    path: 'backup',
    group: 'system',
    label: 'backup.title',
    icon: IconDatabaseExport,
    permission: 'backup.manage',
    load: () => import('../../features/backup/backup-page').then((m) => m.BackupPage),
  },
  {
    path: 'audit',
    group: 'system',
    label: 'audit.title',
    icon: IconHistory,
    permission: 'audit.read',
    load: () => import('../../features/audit/audit-page').then((m) => m.AuditPage),
  },
  {
    path: 'help',
    group: 'system',
    label: 'help.title',
    icon: IconHelp,
    permission: 'session',
    load: () => import('../../features/help/help-page').then((m) => m.HelpPage),
  },
] as const satisfies readonly PageEntry[];
