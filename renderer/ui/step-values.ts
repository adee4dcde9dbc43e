import type { IsoDate } from '#shared/domain/time/wall';

/** What the steps of a record's story ask for, whatever the story. */
export interface StepInput {
  on: IsoDate | null;
  due: IsoDate | null;
  person: string;
  text: string;
}

export type StepField = keyof StepInput;

/** Required fields that are empty. */
export const emptyFields = (required: readonly StepField[], values: StepInput): StepField[] =>
  required.filter((field) => {
    const value = values[field];
    return value === null || value.trim() === '';
  });
