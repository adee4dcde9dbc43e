import type { SubjectSummary } from '#shared/contracts/assessment';

/** A grade of the rulebook with how many have it. */
export type GradeView = SubjectSummary['grades'][number];
