import { describe, expect, it } from 'vitest';
import { can, ROLES, type Role } from '#shared/contracts/roles';
import { navSections } from '../../../renderer/app/pages';
import { pages } from '../../../renderer/app/routes';

const pathsOf = (roles: Role[]) =>
  navSections(pages, (permission) => can(roles, permission)).flatMap((section) =>
    section.pages.map((page) => page.path),
  );

describe('navigation', () => {
  it('shows accounts to the administrator only', () => {
    for (const role of ROLES) expect(pathsOf([role]).includes('accounts'), role).toBe(role === 'admin');
  });

  it('leaves out sections without a page', () => {
    for (const role of ROLES) {
      const sections = navSections(pages, (permission) => can([role], permission));
      expect(sections.every((section) => section.pages.length > 0)).toBe(true);
    }
  });

  it('has each path once', () => {
    const paths = pages.map((page) => page.path);
    expect(new Set(paths).size).toBe(paths.length);
  });
});
