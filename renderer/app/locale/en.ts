import type { LocaleOf } from '../../api/locale';
import type { zh } from './zh';

export const en: LocaleOf<typeof zh> = {
  product: 'Hallkeeper',
  loading: 'Opening…',
  demo: 'Sample data',
  group: {
    today: 'Today',
    people: 'People & windows',
    attendance: 'Attendance',
    schedule: 'Rosters & calendar',
    punches: 'Punch data',
    leave: 'Leave',
    inspection: 'Inspection',
    feedback: 'Complaints & ballots',
    assessment: 'Assessment',
    documents: 'Papers',
    system: 'System',
  },
  menu: {
    user: 'Account menu',
    changePassword: 'Change password',
    lock: 'Lock',
    logout: 'Log out',
    language: 'Language',
    shortcuts: 'Shortcuts',
    navigation: 'Navigation',
    skip: 'Skip to content',
  },
  quickOpen: {
    search: 'Page or person',
    pages: 'Pages',
    people: 'People',
    nothing: 'Nothing found',
  },
  shortcuts: {
    title: 'Shortcuts',
    quick: 'Open a page or a person',
    sections: 'Open section 1 to 9',
    goto: 'Press G, then a number, to open that section',
    filter: 'Go to the search box',
    help: 'Open this list',
    close: 'Close a dialog',
    lock: 'Lock the screen',
    rows: 'Move up and down in a table',
    open: 'Open the selected row',
    page: 'Page up and down, first and last row',
  },
  noPage: {
    title: 'Nothing to open',
    text: 'Your account has no page to open yet. Ask the administrator to give it a role.',
  },
  notFound: {
    title: 'No such page',
    text: 'It does not exist or you may not open it.',
    action: 'Go to the start page',
  },
  crash: {
    title: 'This page failed',
    text: 'Saved data is not affected. Open the page again; if it fails again, ask the administrator.',
    action: 'Open again',
  },
};
