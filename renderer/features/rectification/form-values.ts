import type { OrderDetail } from '#shared/contracts/rectification';
import type { IsoDate } from '#shared/domain/time/wall';
import { today } from '../../api/today';
import type { Input, Output } from '../../api/types';
import type { StaffOption } from '../../ui/staff-picker';

export interface OrderValues {
  problem: string;
  measure: string;
  person: StaffOption | null;
  windowId: number | null;
  unitId: number | null;
  owner: string;
  raisedBy: string;
  issuedOn: IsoDate | null;
  due: IsoDate | null;
}

export type OrderDraft = Output<'rectification', 'draft'>;

export const emptyValues = (): OrderValues => ({
  ...{ problem: '', measure: '', person: null, windowId: null, unitId: null, owner: '', raisedBy: '' },
  ...{ issuedOn: today(), due: null },
});

export const valuesOf = (order: OrderDetail): OrderValues => ({
  problem: order.problem,
  measure: order.measure,
  person: order.staffId === null ? null : { id: order.staffId, name: order.staffName },
  windowId: order.windowId,
  unitId: order.unitId,
  owner: order.owner,
  raisedBy: order.raisedBy,
  issuedOn: order.issuedOn,
  due: order.due,
});

export const draftedValues = (draft: OrderDraft): OrderValues => ({
  ...emptyValues(),
  problem: draft.problem,
  person: draft.staffId === null ? null : { id: draft.staffId, name: draft.staffName },
  windowId: draft.windowId,
  unitId: draft.unitId,
  owner: draft.staffName,
});

export type Missing = 'problem' | 'measure' | 'who' | 'issuedOn';

/** Required fields that are empty. */
export function missingOf(values: OrderValues): Set<Missing> {
  const missing = new Set<Missing>();
  if (values.problem.trim() === '') missing.add('problem');
  if (values.measure.trim() === '') missing.add('measure');
  if (values.person === null && values.windowId === null && values.unitId === null) missing.add('who');
  if (values.issuedOn === null) missing.add('issuedOn');
  return missing;
}

/** What the operations take beside dates and origin. */
export const fieldsOf = ({
  person,
  issuedOn: _,
  due: __,
  ...fields
}: OrderValues): Omit<Input<'rectification', 'change'>, 'id'> => ({ ...fields, staffId: person?.id ?? null });
