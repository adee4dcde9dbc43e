/**
 * The marks of the 月度考勤表, shared by screen and paper. Leave kinds with a mark of their own come as
 * `leave_<kind>`; any other leave is `leave`. Glyphs are those every Chinese font has, plain enough for 8 pt.
 */
export const ATTENDANCE_SYMBOLS = [
  { code: 'present', glyph: '√', label: '出勤' },
  { code: 'late', glyph: '○', label: '迟到' },
  { code: 'early', glyph: '▽', label: '早退' },
  { code: 'late_early', glyph: '◎', label: '迟到且早退' },
  { code: 'missing_in', glyph: '◇', label: '上班缺卡' },
  { code: 'missing_out', glyph: '◆', label: '下班缺卡' },
  { code: 'absent', glyph: '×', label: '旷工' },
  { code: 'outing', glyph: '出', label: '公出' },
  { code: 'training', glyph: '培', label: '培训' },
  { code: 'excused', glyph: '免', label: '免考勤' },
  { code: 'leave', glyph: '△', label: '其他请假' },
  { code: 'leave_personal', glyph: '事', label: '事假' },
  { code: 'leave_sick', glyph: '病', label: '病假' },
  { code: 'leave_annual', glyph: '年', label: '年休假' },
  { code: 'leave_marriage', glyph: '婚', label: '婚假' },
  { code: 'leave_maternity', glyph: '产', label: '产假' },
  { code: 'leave_paternity', glyph: '护', label: '护理假' },
  { code: 'leave_bereavement', glyph: '丧', label: '丧假' },
  { code: 'leave_family', glyph: '探', label: '探亲假' },
  { code: 'leave_official', glyph: '公', label: '公假' },
  { code: 'leave_swap', glyph: '调', label: '调休' },
  { code: 'open', glyph: '?', label: '待导入' },
  { code: 'rest', glyph: '', label: '休息' },
] as const;

export type AttendanceSymbolCode = (typeof ATTENDANCE_SYMBOLS)[number]['code'];

export interface AttendanceSymbol {
  readonly code: AttendanceSymbolCode;
  readonly glyph: string;
  readonly label: string;
}

const byCode: ReadonlyMap<string, AttendanceSymbol> = new Map(ATTENDANCE_SYMBOLS.map((s) => [s.code, s]));

/** Signs an office uses instead of ours, by code. */
export type GlyphChoice = Readonly<Partial<Record<AttendanceSymbolCode, string>>>;

const OURS: GlyphChoice = {};

/** The mark of a code. */
export function attendanceSymbol(code: AttendanceSymbolCode, choice: GlyphChoice = OURS): AttendanceSymbol {
  const symbol = byCode.get(code) as AttendanceSymbol;
  const glyph = choice[code];
  return glyph ? { ...symbol, glyph } : symbol;
}

/** The first sign two marks would share; null when each can be told from the others. */
export function glyphTwice(choice: GlyphChoice): string | null {
  const glyphs = ATTENDANCE_SYMBOLS.map(({ code }) => attendanceSymbol(code, choice).glyph);
  return glyphs.find((glyph, index) => glyph !== '' && glyphs.indexOf(glyph) < index) ?? null;
}

/** The code of a session's status, with the kind of leave laid over it when the status is `leave`. */
export function symbolCodeOf(status: AttendanceSymbolCode, leaveKind?: string | null): AttendanceSymbolCode {
  if (status !== 'leave' || !leaveKind) return status;
  return byCode.get(`leave_${leaveKind}`)?.code ?? 'leave';
}

/**
 * The glyphs of one day: one when all its sessions say the same, else one a session in order of time.
 * Sessions off duty are left out unless they are all the day has.
 */
export function dayGlyphs(sessions: readonly AttendanceSymbolCode[], choice: GlyphChoice = OURS): string[] {
  const glyphs = sessions
    .filter((code) => code !== 'rest')
    .map((code) => attendanceSymbol(code, choice).glyph);
  return new Set(glyphs).size === 1 ? glyphs.slice(0, 1) : glyphs;
}

/** The legend of a sheet: the usual marks always, leave kinds and rare marks only when the sheet has them. */
export function legendOf(
  used: ReadonlySet<AttendanceSymbolCode>,
  choice: GlyphChoice = OURS,
): AttendanceSymbol[] {
  const usual = new Set<AttendanceSymbolCode>([
    'present',
    'late',
    'early',
    'absent',
    'missing_in',
    'missing_out',
  ]);
  return ATTENDANCE_SYMBOLS.filter((s) => s.glyph !== '' && (usual.has(s.code) || used.has(s.code))).map(
    ({ code }) => attendanceSymbol(code, choice),
  );
}
