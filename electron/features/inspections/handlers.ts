import type { inspectionsContract } from '#shared/contracts/inspections';
import type { HandlersOf } from '../../ipc/handlers';
import { logHandlers } from './log-paper';
import { markHandlers } from './marks';
import { peopleHandlers } from './people';
import { photoHandlers } from './photos';
import { roundHandlers } from './rounds';

export const inspectionsHandlers: HandlersOf<typeof inspectionsContract> = {
  ...peopleHandlers,
  ...roundHandlers,
  ...markHandlers,
  ...photoHandlers,
  ...logHandlers,
};
