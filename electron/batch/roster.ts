import type { RosterPreview } from '#shared/contracts/staff-roster';
import { heading } from '#shared/domain/staff/roster-columns';
import type { RosterProblem } from '#shared/domain/staff/roster-import';
import type { CommandCall } from './command';
import { must } from './door';
import { DetailedRefusal } from './failure';

/** A problem with its place: `row` as Excel shows it, null for the file; `column` is the heading of the template. */
interface PlacedProblem extends Omit<RosterProblem, 'column'> {
  column: string | null;
}

/** `import-staff`: all or nothing; answers, done or refused, with every problem of every row. */
export async function importStaff(call: CommandCall, token: string): Promise<unknown> {
  const preview = await must<RosterPreview>(call, 'staff.importPreview', { token });
  const problems = placed(preview);
  for (const { row, column, level, code, params } of problems) {
    const place = [preview.sheet, row ?? '', column ?? ''].filter((part) => part !== '').join(' ');
    call.say(`${level} ${place}: ${code} ${JSON.stringify(params)}`);
  }
  try {
    return { ...(await must<object>(call, 'staff.importApply', { token })), problems };
  } catch (error) {
    throw DetailedRefusal.of(error, { problems });
  }
}

const placed = ({ fileProblems, rows }: RosterPreview): PlacedProblem[] =>
  [...fileProblems, ...rows.flatMap((row) => row.problems)].map((problem) => ({
    ...problem,
    column: problem.column && heading(problem.column),
  }));
