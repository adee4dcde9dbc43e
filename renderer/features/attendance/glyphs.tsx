import { createContext, type ReactNode, useContext } from 'react';
import {
  type AttendanceSymbolCode,
  attendanceSymbol,
  type GlyphChoice,
} from '#shared/domain/documents/attendance-symbols';
import { useApiQuery } from '../../api/query';

/** The signs the office chose; empty where it chose none. */
export const ChosenGlyphs = createContext<GlyphChoice>({});

/** The signs the office chose for the marks inside. */
export function GlyphProvider({ children }: { children: ReactNode }) {
  const { data } = useApiQuery('attendance', 'settings', {});
  return <ChosenGlyphs value={data?.glyphs ?? NONE}>{children}</ChosenGlyphs>;
}

const NONE: GlyphChoice = {};

/** The sign of a mark. */
export function useGlyph(code: AttendanceSymbolCode): string {
  return attendanceSymbol(code, useContext(ChosenGlyphs)).glyph;
}
