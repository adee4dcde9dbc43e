import type { KeyboardEvent, ReactNode } from 'react';
import classes from './charts.module.css';

interface MarkProps {
  /** What it says, for who does not see it. */
  label: string;
  /** Opens the list behind the number; nothing to open without. */
  onOpen?: (() => void) | undefined;
  children: ReactNode;
}

/** A part of a picture that opens its list by mouse or by Enter. */
export function Mark({ label, onOpen, children }: MarkProps) {
  if (!onOpen) return <g>{children}</g>;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onOpen();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a part of an SVG can be no anchor of the router
    <g
      role="link"
      tabIndex={0}
      aria-label={label}
      className={classes.mark}
      onClick={onOpen}
      onKeyDown={onKeyDown}
    >
      <title>{label}</title>
      {children}
    </g>
  );
}

interface LegendProps {
  series: readonly { label: string; color: string }[];
  y: number;
}

const SIGN = 11;
const GAP = 18;
/** Chinese characters take the room of two others. */
export const textWidth = (text: string, size = 12): number =>
  [...text].reduce((sum, character) => sum + (character > '⺀' ? size : size * 0.58), 0);

/** What each colour stands for; part of the picture, so that it is exported with it. */
export function Legend({ series, y }: LegendProps) {
  let x = 0;
  return (
    <g aria-hidden>
      {series.map(({ label, color }) => {
        const at = x;
        x += SIGN + 5 + textWidth(label) + GAP;
        return (
          <g key={label}>
            <rect x={at} y={y - SIGN + 2} width={SIGN} height={SIGN} fill={color} />
            <text x={at + SIGN + 5} y={y} fontSize={12} fill="#343a40">
              {label}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** Round steps of an axis that holds `most`: at most five of them, whole numbers. */
export function ticksOf(most: number): number[] {
  const rough = Math.max(1, most / 4);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((each) => each * power).find((each) => each >= rough) ?? rough;
  const whole = Math.max(1, Math.ceil(step));
  return Array.from({ length: Math.ceil(Math.max(1, most) / whole) + 1 }, (_, index) => index * whole);
}
