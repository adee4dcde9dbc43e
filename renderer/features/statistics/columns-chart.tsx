import { FONT, INK, PALE } from '../../ui/charts/colors';
import { Legend, Mark, ticksOf } from '../../ui/charts/marks';

interface ColumnsChartProps {
  label: string;
  width: number;
  columns: readonly string[];
  series: readonly { key: string; label: string; color: string }[];
  /** `values[column][series]`. */
  values: readonly (readonly number[])[];
  /** Opens the list behind a part of a column, or behind its sum where no part is named; none without. */
  open: (column: number, series: number | null) => (() => void) | undefined;
}

const [HEIGHT, TOP, BOTTOM, LEFT] = [250, 34, 26, 34];

/** Stacked columns, a month each. */
export function ColumnsChart({ label, width, columns, series, values, open }: ColumnsChartProps) {
  const sums = values.map((parts) => parts.reduce((sum, part) => sum + part, 0));
  const ticks = ticksOf(Math.max(...sums, 1));
  const top = ticks.at(-1) ?? 1;
  const [room, slot] = [HEIGHT - TOP - BOTTOM, (width - LEFT) / Math.max(1, columns.length)];
  const y = (count: number) => TOP + room - (count / top) * room;
  const bar = Math.max(4, Math.min(46, slot * 0.62));
  const every = Math.max(1, Math.ceil(54 / slot));
  return (
    <svg width={width} height={HEIGHT} fontFamily={FONT}>
      <title>{label}</title>
      <Legend series={series} y={14} />
      {ticks.map((tick) => (
        <g key={tick} aria-hidden>
          <line x1={LEFT} x2={width} y1={y(tick)} y2={y(tick)} stroke={PALE} />
          <text x={LEFT - 6} y={y(tick) + 4} fontSize={11} fill={INK} textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      {columns.map((name, column) => {
        const x = LEFT + slot * column + (slot - bar) / 2;
        let below = 0;
        return (
          <g key={name}>
            {series.map((each, index) => {
              const count = values[column]?.[index] ?? 0;
              if (count === 0) return null;
              const from = below;
              below += count;
              const size = y(from) - y(below);
              return (
                <Mark key={each.key} label={`${name} ${each.label} ${count}`} onOpen={open(column, index)}>
                  <rect x={x} y={y(below)} width={bar} height={Math.max(1, size - 1)} fill={each.color} />
                </Mark>
              );
            })}
            {below > 0 && (
              <Mark label={`${name} ${below}`} onOpen={open(column, null)}>
                <text x={x + bar / 2} y={y(below) - 4} fontSize={11} fill={INK} textAnchor="middle">
                  {below}
                </text>
              </Mark>
            )}
            {column % every === 0 && (
              <text x={x + bar / 2} y={HEIGHT - 8} fontSize={11} fill={INK} textAnchor="middle" aria-hidden>
                {name}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}
