import { useSearchParams } from 'react-router';
import { type AssessedKind, assessedKind } from '#shared/contracts/assessment-kind';

export interface SheetSubject {
  subject: AssessedKind;
  id: number;
}

/** Reads `person.109`. */
export function sheetIn(text: string | null): SheetSubject | null {
  const [, kind, number] = /^([a-z]+)\.([1-9]\d*)$/.exec(text ?? '') ?? [];
  const subject = assessedKind.options.find((each) => each === kind);
  return subject ? { subject, id: Number(number) } : null;
}

/**
 * The score sheet that is open, kept in the address: whoever went from a point to its punch or photo comes back to the
 * sheet.
 */
export function useSheet(): [SheetSubject | null, (sheet: SheetSubject | null) => void] {
  const [params, setParams] = useSearchParams();
  const open = (sheet: SheetSubject | null) =>
    setParams(
      (before) => {
        if (sheet) before.set('sheet', `${sheet.subject}.${sheet.id}`);
        else before.delete('sheet');
        return before;
      },
      { replace: true },
    );
  return [sheetIn(params.get('sheet')), open];
}
