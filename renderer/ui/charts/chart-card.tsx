import { ActionIcon, Anchor, SegmentedControl, Table, Tooltip } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconFileSpreadsheet, IconPhotoDown, IconPrinter } from '@tabler/icons-react';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useJob } from '../../api/job';
import { notifyDone, notifyError } from '../../api/notify';
import classes from './charts.module.css';
import { pictureOf } from './picture';

export interface CardRow {
  key: string | number;
  cells: readonly (string | number | null)[];
  /** The list behind the row. */
  to: string | null;
  /** The lists behind its cells, in their order, where they differ from that of the row. */
  links?: readonly (string | null)[];
}

export interface ChartCardProps {
  title: string;
  /** What the figures are narrowed down to, for paper. */
  note: string;
  columns: readonly string[];
  rows: readonly CardRow[];
  /** Said when there is nothing to draw. */
  empty: string;
  hint?: ReactNode;
  aside?: ReactNode;
  wide?: boolean;
  /** Draws the picture as wide as the card is. */
  children: (width: number) => ReactNode;
}

const LEAST_WIDTH = 320;

/** A picture with its figures as a table behind it, and its ways out: PNG, Excel, paper. */
export function ChartCard({
  title,
  note,
  columns,
  rows,
  empty,
  hint,
  aside,
  wide,
  children,
}: ChartCardProps) {
  const { t } = useTranslation();
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const { ref, width } = useElementSize();
  const body = useRef<HTMLDivElement>(null);
  const has = rows.length > 0;
  return (
    <section className={wide ? `${classes.card} ${classes.wide}` : classes.card} aria-label={title}>
      <div className={classes.head}>
        <h2>{title}</h2>
        {aside}
        {has && (
          <div className={classes.tools}>
            <SegmentedControl
              size="xs"
              aria-label={t('ui.chart.view')}
              value={view}
              onChange={(value) => setView(value as 'chart' | 'table')}
              data={(['chart', 'table'] as const).map((value) => ({
                value,
                label: t(`ui.chart.${value}`),
              }))}
            />
            <WaysOut
              {...{ title, note, columns, rows }}
              svg={() => body.current?.querySelector('svg') ?? null}
            />
          </div>
        )}
      </div>
      <div ref={ref}>
        {!has && <p className={classes.quiet}>{empty}</p>}
        {has && (
          // The picture stays in the page while the table is looked at, so that it can be exported.
          <div ref={body} style={view === 'chart' ? undefined : { display: 'none' }}>
            {children(Math.max(LEAST_WIDTH, Math.floor(width)))}
          </div>
        )}
        {has && view === 'table' && <CardTable title={title} columns={columns} rows={rows} />}
      </div>
      {has && hint && <p className={classes.quiet}>{hint}</p>}
    </section>
  );
}

function CardTable({ title, columns, rows }: Pick<ChartCardProps, 'title' | 'columns' | 'rows'>) {
  return (
    <div className={classes.table}>
      <Table stickyHeader aria-label={title}>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column, index) => (
              <Table.Th key={column} ta={index === 0 ? 'left' : 'right'}>
                {column}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.key}>
              {row.cells.map((cell, index) => (
                <Table.Td key={columns[index]} ta={typeof cell === 'number' ? 'right' : 'left'}>
                  <Cell value={cell} to={linkOf(row, index)} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

/** Nothing stands behind a nought. */
const linkOf = ({ cells, to, links }: CardRow, index: number): string | null =>
  cells[index] === 0 ? null : index === 0 ? to : (links?.[index] ?? null);

function Cell({ value, to }: { value: string | number | null; to: string | null }) {
  if (to === null) return value;
  return (
    <Anchor component={Link} to={to} size="sm">
      {value}
    </Anchor>
  );
}

interface WaysOutProps extends Pick<ChartCardProps, 'title' | 'note' | 'columns' | 'rows'> {
  svg: () => SVGSVGElement | null;
}

function WaysOut({ title, note, columns, rows, svg }: WaysOutProps) {
  const { t } = useTranslation();
  const picture = useJob('statistics', 'savePicture');
  const paper = useJob('statistics', 'printPicture');
  const workbook = useJob('transfer', 'exportTable');
  const sheet = { columns: [...columns], rows: rows.map(({ cells }) => [...cells]) };
  const drawn = async () => {
    const chart = svg();
    return chart && (await pictureOf(chart, title));
  };
  const ways = {
    png: async () => {
      const png = await drawn();
      const done = png ? await picture.run({ title, png }) : null;
      if (done?.file) notifyDone(t('ui.chart.saved', { file: done.file }));
    },
    excel: async () => {
      const done = await workbook.run({ title, ...sheet });
      if (done?.file) notifyDone(t('ui.chart.saved', { file: done.file }));
    },
    print: async () => {
      const png = await drawn();
      const done = png ? await paper.run({ title, note, png, ...sheet }) : null;
      if (done?.printed) notifyDone(t('ui.chart.printed', { title }));
    },
  };
  const icons = { png: IconPhotoDown, excel: IconFileSpreadsheet, print: IconPrinter };
  const busy = picture.running || paper.running || workbook.running;
  return (['png', 'excel', 'print'] as const).map((way) => {
    const Icon = icons[way];
    const words = `${t(`ui.chart.${way}`)}：${title}`;
    return (
      <Tooltip key={way} label={t(`ui.chart.${way}`)}>
        <ActionIcon aria-label={words} disabled={busy} onClick={() => void ways[way]().catch(notifyError)}>
          <Icon size={16} />
        </ActionIcon>
      </Tooltip>
    );
  });
}
