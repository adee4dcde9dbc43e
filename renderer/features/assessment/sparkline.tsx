const WIDTH = 74;
const HEIGHT = 20;
const PAD = 3;
/** A flat line of full marks must not fill the picture. */
const LEAST_SPAN = 500;

/** Scores of some months as a line; months without a result are left out, the last one is marked. */
export function Sparkline({ scores, label }: { scores: readonly (number | null)[]; label: string }) {
  const known = scores.filter((score) => score !== null);
  if (known.length < 2) return null;
  const top = Math.max(...known);
  const span = Math.max(LEAST_SPAN, top - Math.min(...known));
  const step = (WIDTH - 2 * PAD) / (scores.length - 1);
  const points = scores.flatMap((score, index) =>
    score === null ? [] : [[PAD + index * step, PAD + ((top - score) / span) * (HEIGHT - 2 * PAD)] as const],
  );
  const [x, y] = points.at(-1)!;
  return (
    <svg width={WIDTH} height={HEIGHT} role="img" aria-label={label} style={{ verticalAlign: 'middle' }}>
      <polyline
        points={points.map((point) => point.join(',')).join(' ')}
        fill="none"
        stroke="var(--mantine-color-navy-4)"
        strokeWidth={1.5}
      />
      <circle cx={x} cy={y} r={2.2} fill="var(--mantine-color-navy-7)" />
    </svg>
  );
}
