import { useApiMutation } from '../../api/query';

/** Ends the session; the gate then shows the login. */
export function useLogout(): () => void {
  const logout = useApiMutation('access', 'logout');
  return () => logout.mutate({});
}
