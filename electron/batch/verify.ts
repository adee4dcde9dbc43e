import type { VerifyReport } from '#shared/contracts/backup';
import { Refusal } from '#shared/domain/refusal';
import type { CommandCall } from './command';
import { must } from './door';
import { DetailedRefusal } from './failure';

/** `verify`: a database with problems is a failure, which a nightly job sees by the exit code; they are all named. */
export async function verify(call: CommandCall): Promise<VerifyReport> {
  const report = await must<VerifyReport>(call, 'backup.verify', { name: null });
  const [problem] = report.problems;
  if (report.ok) return report;
  throw new DetailedRefusal(new Refusal('database_damaged', { detail: problem ?? '' }), {
    problems: report.problems,
  });
}
