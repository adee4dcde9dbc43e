import os from 'node:os';
import path from 'node:path';

const NAME = 'Hallkeeper';

/** Where the program keeps its data when nobody names a folder; the same for the window and the batch mode. */
export function defaultDataFolder(env: NodeJS.ProcessEnv = process.env, platform = process.platform): string {
  const home = os.homedir();
  if (platform === 'win32') return path.join(env.APPDATA ?? path.join(home, 'AppData', 'Roaming'), NAME);
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', NAME);
  return path.join(env.XDG_CONFIG_HOME ?? path.join(home, '.config'), NAME);
}
