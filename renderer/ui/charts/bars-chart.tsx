import { FONT, INK } from './colors';
import { Legend, Mark, textWidth } from './marks';

export interface BarRow {
  key: string | number;
  label: string;
  parts: readonly number[];
}

interface BarsChartProps {
  label: string;
  width: number;
  series: readonly { key: string; label: string; color: string }[];
  rows: readonly BarRow[];
  /** Opens the list behind a part of a bar, or behind its sum where no part is named; none without. */
  open?: (row: number, series: number | null) => (() => void) | undefined;
}

const [ROW, BAR, END, LEGEND] = [25, 15, 44, 28];
const LONGEST_LABEL = 150;

/** Lying bars, the parts of each behind one another, its sum at the end. */
export function BarsChart({ label, width, series, rows, open }: BarsChartProps) {
  const sums = rows.map(({ parts }) => parts.reduce((sum, part) => sum + part, 0));
  const most = Math.max(...sums, 1);
  const names = rows.map((row) => cut(row.label));
  const left = Math.min(LONGEST_LABEL, Math.max(40, ...names.map((name) => textWidth(name)))) + 8;
  const room = Math.max(20, width - left - END);
  const head = series.length > 1 ? LEGEND : 4;
  return (
    <svg width={width} height={head + rows.length * ROW + 4} fontFamily={FONT}>
      <title>{label}</title>
      {series.length > 1 && <Legend series={series} y={14} />}
      {rows.map((row, index) => {
        const y = head + index * ROW;
        let x = left;
        return (
          <g key={row.key}>
            <text x={left - 8} y={y + 16} fontSize={12} fill={INK} textAnchor="end" aria-hidden>
              {names[index]}
            </text>
            {series.map((each, part) => {
              const count = row.parts[part] ?? 0;
              if (count === 0) return null;
              const at = x;
              const size = (count / most) * room;
              x += size;
              return (
                <Mark
                  key={each.key}
                  label={`${row.label} ${each.label} ${count}`}
                  onOpen={open?.(index, part)}
                >
                  <rect
                    x={at}
                    y={y + (ROW - BAR) / 2}
                    width={Math.max(1.5, size - 1)}
                    height={BAR}
                    fill={each.color}
                  />
                </Mark>
              );
            })}
            <Mark
              label={`${row.label} ${sums[index]}`}
              onOpen={series.length > 1 && sums[index] !== 0 ? open?.(index, null) : undefined}
            >
              <text x={x + 6} y={y + 16} fontSize={12} fill={INK} aria-hidden>
                {sums[index]}
              </text>
            </Mark>
          </g>
        );
      })}
    </svg>
  );
}

/** A name that is too long for its room ends with a mark; the table has it whole. */
function cut(text: string): string {
  if (textWidth(text) <= LONGEST_LABEL) return text;
  let short = text;
  while (textWidth(`${short}…`) > LONGEST_LABEL) short = short.slice(0, -1);
  return `${short}…`;
}
