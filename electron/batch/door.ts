import type { WireError } from '#shared/contracts/define';
import { Refusal } from '#shared/domain/refusal';
import type { CommandCall } from './command';

/** Calls an operation through the door; a refusal becomes the command's failure. Progress goes to stderr. */
export async function must<T = unknown>(
  call: Pick<CommandCall, 'hallkeeper' | 'say' | 'signal'>,
  channel: string,
  input: unknown = {},
): Promise<T> {
  let lastPhase = '';
  const answer = await call.hallkeeper.dispatch({
    channel,
    input,
    signal: call.signal,
    progress: ({ phase, done, total }) => {
      if (phase !== lastPhase) call.say(`${channel} ${phase} ${done}/${total ?? '?'}`);
      lastPhase = phase;
    },
  });
  if (!answer.ok) throw asRefusal(answer.error);
  return answer.value as T;
}

function asRefusal({ code, params, logId }: WireError): Refusal {
  return new Refusal(code, logId ? { ...params, logId } : params);
}
