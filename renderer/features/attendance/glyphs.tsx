import { createContext, type ReactNode, useContext } from 'react';
import {
  type AttendanceSymbolCode,
  attendanceSymbol,
  type GlyphChoice,
} from '#shared/domain/documents/attendance-symbols';
import { useApiQuery } from '../../api/query';

const Chosen = createContext<GlyphChoice>({});

/** The signs the office chose for the marks inside. */
export function GlyphProvider({ children }: { children: ReactNode }) {
  const { data } = useApiQuery('attendance', 'settings', {});
  return <Chosen value={data?.glyphs ?? NONE}>{children}</Chosen>;
}

const NONE: GlyphChoice = {};

/** The sign of a mark. */
export function useGlyph(code: AttendanceSymbolCode): string {
  return attendanceSymbol(code, useContext(Chosen)).glyph;
}
