import { screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { DataTable, type DataTableProps } from '../../../renderer/ui/data-table';
import type { Column, RowId } from '../../../renderer/ui/table-model';
import { installFakeApi } from '../support/fake-api';
import { renderUi } from '../support/render';

interface Person {
  id: number;
  name: string;
  score: number;
}

const columns: Column<Person>[] = [
  { id: 'name', header: '姓名', value: (p) => p.name },
  { id: 'score', header: '得分', value: (p) => p.score, align: 'right' },
];
const three: Person[] = [
  { id: 1, name: '张三', score: 92 },
  { id: 2, name: '李四', score: 100 },
  { id: 3, name: '王五', score: 87 },
];

const draw = (props: Partial<DataTableProps<Person>>) =>
  renderUi(<DataTable label="人员" columns={columns} rows={three} rowId={(p) => p.id} {...props} />);

const names = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.children[0]?.textContent);

function Checkable({ seen }: { seen: RowId[][] }) {
  const [checked, setChecked] = useState<ReadonlySet<RowId>>(new Set());
  const change = (next: Set<RowId>) => {
    seen.push([...next]);
    setChecked(next);
  };
  return (
    <DataTable
      label="人员"
      columns={columns}
      rows={three}
      rowId={(p) => p.id}
      checked={checked}
      onChecked={change}
    />
  );
}

describe('DataTable', () => {
  it('sorts by a header, both ways and back', async () => {
    const { user } = await draw({});
    const header = screen.getByRole('button', { name: /得分/ });
    await user.click(header);
    expect(names()).toEqual(['王五', '张三', '李四']);
    await user.click(header);
    expect(names()).toEqual(['李四', '张三', '王五']);
    await user.click(header);
    expect(names()).toEqual(['张三', '李四', '王五']);
  });

  it('is used from the keyboard', async () => {
    const onOpen = vi.fn();
    const { user } = await draw({ onOpen });
    screen.getByRole('grid').focus();
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(onOpen).toHaveBeenLastCalledWith(three[1]);
    await user.keyboard('{End}{Enter}');
    expect(onOpen).toHaveBeenLastCalledWith(three[2]);
    expect(screen.getByRole('row', { selected: true })).toHaveTextContent('王五');
  });

  it('draws a few rows of many thousand', async () => {
    const rows = Array.from({ length: 20_000 }, (_, id) => ({ id, name: `人员${id}`, score: id }));
    await draw({ rows });
    expect(screen.getAllByRole('row').length).toBeLessThan(60);
    expect(screen.getByText('共 20000 条')).toBeVisible();
  });

  it('brings a row into sight that the page chooses', async () => {
    const scrollTo = vi.fn();
    Object.defineProperty(HTMLElement.prototype, 'scrollTo', { configurable: true, value: scrollTo });
    Object.defineProperty(HTMLElement.prototype, 'scrollHeight', { configurable: true, value: 5000 * 32 });
    const rows = Array.from({ length: 5000 }, (_, id) => ({ id, name: `人员${id}`, score: id }));
    await draw({ rows, activeId: 4000 });
    const [{ top }] = scrollTo.mock.lastCall as [{ top: number }];
    expect(top).toBeGreaterThan(3900 * 32);
  });

  it('checks rows with the space bar and all at once', async () => {
    const seen: RowId[][] = [];
    const { user } = await renderUi(<Checkable seen={seen} />);
    screen.getByRole('grid').focus();
    await user.keyboard('{ArrowDown} ');
    await user.click(screen.getByLabelText('全选'));
    expect(seen).toEqual([[1], [1, 2, 3]]);
    expect(screen.getByText('已选 3 条')).toBeVisible();
  });

  it('says what to do when there is nothing, and blames the filter when it is the filter', async () => {
    const onClick = vi.fn();
    const { user, unmount } = await draw({
      rows: [],
      empty: { title: '还没有人员', action: { label: '导入', onClick } },
    });
    await user.click(screen.getByRole('button', { name: '导入' }));
    expect(onClick).toHaveBeenCalledOnce();
    unmount();
    await draw({ rows: [], total: 3 });
    expect(screen.getByText('没有符合条件的记录')).toBeVisible();
    expect(screen.getByText('显示 0 条，共 3 条')).toBeVisible();
  });

  it.each([
    ['导出列表', 'transfer.exportTable', /^已导出 3 条/],
    ['打印列表', 'transfer.printTable', /^已送往打印机/],
  ])('%s takes what is on screen, in its order', async (button, channel, done) => {
    const fake = installFakeApi({
      'transfer.exportTable': () => ({ file: '人员.xlsx', rows: 3 }),
      'transfer.printTable': () => ({ printed: true }),
    });
    const { user } = await draw({ initialSort: { id: 'score', desc: true } });
    await user.click(screen.getByRole('button', { name: button }));
    expect(await screen.findByText(done)).toBeVisible();
    expect(fake.calls).toEqual([
      {
        channel,
        input: {
          title: '人员',
          columns: ['姓名', '得分'],
          rows: [
            ['李四', 100],
            ['张三', 92],
            ['王五', 87],
          ],
        },
      },
    ]);
  });
});
