import { accessContract } from './access';
import type { Contract } from './define';
import { settingsContract } from './settings';

/** Every operation of the program, by feature. The preload's allow-list and the dispatcher read it. */
export const contracts = {
  access: accessContract,
  settings: settingsContract,
} satisfies Record<string, Contract>;

export type Contracts = typeof contracts;
export type FeatureName = keyof Contracts;
