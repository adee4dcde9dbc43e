import type { Icon } from '@tabler/icons-react';
import type { ParseKeys } from 'i18next';
import type { ComponentType } from 'react';
import type { Permission } from '#shared/contracts/roles';

/** The sections of the left navigation, in their order; Alt+1 opens the first page of the first one. */
export const GROUPS = [
  'today',
  'people',
  'attendance',
  'schedule',
  'punches',
  'leave',
  'inspection',
  'feedback',
  'cases',
  'assessment',
  'documents',
  'system',
] as const;
export type Group = (typeof GROUPS)[number];

export interface PageEntry {
  /** Without a leading slash; parameters as `:id`. */
  path: string;
  group: Group;
  /** The i18n key of the name in the navigation; null for pages that are opened from another page. */
  label: ParseKeys | null;
  icon: Icon;
  /** `session` is for everybody who is logged in. */
  permission: Permission | 'session';
  load: () => Promise<ComponentType>;
}

type Allowed = (permission: Permission) => boolean;

export const mayOpen = (page: PageEntry, can: Allowed): boolean =>
  page.permission === 'session' || can(page.permission);

export interface NavSection {
  group: Group;
  pages: PageEntry[];
}

/** What this account sees in the navigation: sections without a page are left out. */
export function navSections(pages: readonly PageEntry[], can: Allowed): NavSection[] {
  return GROUPS.map((group) => ({
    group,
    pages: pages.filter((page) => page.group === group && page.label !== null && mayOpen(page, can)),
  })).filter((section) => section.pages.length > 0);
}
