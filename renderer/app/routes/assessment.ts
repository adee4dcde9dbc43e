import {
  IconCalendarStats,
  IconChartBar,
  IconFileText,
  IconFlask,
  IconScale,
  IconTrophy,
} from '@tabler/icons-react';
import type { PageEntry } from '../pages';

/** The rulebook, its results, and the papers that follow. */
export const assessmentPages = [
  {
    path: 'assessment',
    group: 'assessment',
    label: 'assessment.title',
    icon: IconChartBar,
    permission: 'assessment.own',
    load: () => import('../../features/assessment/assessment-page').then((m) => m.AssessmentPage),
  },
  {
    path: 'trial',
    group: 'assessment',
    label: 'assessment.trial.title',
    icon: IconFlask,
    permission: 'assessment.read',
    load: () => import('../../features/assessment/trial-page').then((m) => m.TrialPage),
  },
  {
    path: 'year',
    group: 'assessment',
    label: 'awards.year.title',
    icon: IconCalendarStats,
    permission: 'assessment.read',
    load: () => import('../../features/awards/year-page').then((m) => m.YearPage),
  },
  {
    path: 'awards',
    group: 'assessment',
    label: 'awards.title',
    icon: IconTrophy,
    permission: 'assessment.read',
    load: () => import('../../features/awards/awards-page').then((m) => m.AwardsPage),
  },
  {
    path: 'rulebooks',
    group: 'assessment',
    label: 'rulebook.title',
    icon: IconScale,
    permission: 'rulebook.read',
    load: () => import('../../features/rulebook/rulebook-page').then((m) => m.RulebookPage),
  },
  {
    path: 'rulebooks/draft/:id',
    group: 'assessment',
    label: null,
    icon: IconScale,
    permission: 'rulebook.read',
    load: () => import('../../features/rulebook/draft-page').then((m) => m.DraftPage),
  },
  {
    path: 'rulebooks/compare',
    group: 'assessment',
    label: null,
    icon: IconScale,
    permission: 'rulebook.read',
    load: () => import('../../features/rulebook/compare-page').then((m) => m.ComparePage),
  },
  {
    path: 'documents',
    group: 'documents',
    label: 'documents.title',
    icon: IconFileText,
    permission: 'documents.read',
    load: () => import('../../features/documents/documents-page').then((m) => m.DocumentsPage),
  },
] as const satisfies readonly PageEntry[];
