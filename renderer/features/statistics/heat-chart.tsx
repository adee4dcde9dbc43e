import type { HourCell } from '#shared/domain/statistics/figures';
import { FONT, INK, PALE } from '../../ui/charts/colors';
import { Mark } from '../../ui/charts/marks';
import { heatColor } from './colors';

interface HeatChartProps {
  label: string;
  width: number;
  cells: readonly HourCell[];
  weekdays: readonly string[];
  onOpen: (cell: HourCell) => void;
}

const [ROW, LEFT, HEAD] = [28, 44, 22];
/** Office hours are shown also where nothing was found. */
const [FIRST, LAST] = [8, 17];

export const shownHours = (cells: readonly HourCell[]): number[] => {
  const [from, to] = [
    Math.min(FIRST, ...cells.map(({ hour }) => hour)),
    Math.max(LAST, ...cells.map(({ hour }) => hour)),
  ];
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
};

/** Weekdays × hours: the darker, the more; each cell says its number. */
export function HeatChart({ label, width, cells, weekdays, onOpen }: HeatChartProps) {
  const hours = shownHours(cells);
  const most = Math.max(1, ...cells.map(({ count }) => count));
  const countOf = new Map(cells.map((cell) => [cell.weekday * 24 + cell.hour, cell]));
  const size = (width - LEFT) / hours.length;
  return (
    <svg width={width} height={HEAD + weekdays.length * ROW + 2} fontFamily={FONT}>
      <title>{label}</title>
      {hours.map((hour, index) => (
        <text
          key={hour}
          x={LEFT + size * (index + 0.5)}
          y={15}
          fontSize={11}
          fill={INK}
          textAnchor="middle"
          aria-hidden
        >
          {hour}:00
        </text>
      ))}
      {weekdays.map((name, day) => (
        <g key={name}>
          <text x={0} y={HEAD + day * ROW + 18} fontSize={12} fill={INK} aria-hidden>
            {name}
          </text>
          {hours.map((hour, index) => {
            const cell = countOf.get((day + 1) * 24 + hour) ?? { weekday: day + 1, hour, count: 0 };
            const { fill, ink } = heatColor(cell.count, most);
            const [x, y] = [LEFT + size * index, HEAD + day * ROW];
            return (
              <Mark
                key={hour}
                label={`${name} ${hour}:00 ${cell.count}`}
                onOpen={cell.count > 0 ? () => onOpen(cell) : undefined}
              >
                <rect x={x} y={y} width={size - 2} height={ROW - 2} fill={fill} stroke={PALE} />
                {cell.count > 0 && (
                  <text x={x + size / 2 - 1} y={y + 17} fontSize={12} fill={ink} textAnchor="middle">
                    {cell.count}
                  </text>
                )}
              </Mark>
            );
          })}
        </g>
      ))}
    </svg>
  );
}
