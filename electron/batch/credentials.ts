import { Refusal, refuse } from '#shared/domain/refusal';
import type { CommandCall } from './command';
import { must } from './door';

export const USER_VARIABLE = 'HALLKEEPER_USER';
export const PASSWORD_VARIABLE = 'HALLKEEPER_PASSWORD';

/** The account a batch run works with; refused with `credentials_missing` where the environment has none. */
export function environmentCredentials(env = process.env): { username: string; password: string } {
  const username = env[USER_VARIABLE];
  const password = env[PASSWORD_VARIABLE];
  if (!username || !password)
    refuse('credentials_missing', { user: USER_VARIABLE, password: PASSWORD_VARIABLE });
  return { username, password };
}

export async function login(call: CommandCall): Promise<void> {
  const state = await must<{ firstRun: boolean }>(call, 'access.state');
  if (state.firstRun) throw new Refusal('not_set_up');
  await must(call, 'access.login', environmentCredentials());
}

/** `init`: the center and its first account; the user name is the environment's, `--admin` is the shown name. */
export async function setUpFromEnvironment(call: CommandCall): Promise<{ center: string; account: string }> {
  const { username, password } = environmentCredentials();
  const center = call.options.name!;
  await must(call, 'access.setup', {
    centerName: center,
    shortName: call.options.short ?? center.slice(0, 20),
    username,
    displayName: call.options.admin!,
    password,
  });
  return { center, account: username };
}
