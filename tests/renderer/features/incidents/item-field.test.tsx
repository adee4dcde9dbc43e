import { screen } from '@testing-library/react';
import { useState } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ItemField } from '../../../../renderer/features/incidents/item-field';
import { FormModal } from '../../../../renderer/ui/form-modal';
import { installFakeApi } from '../../support/fake-api';
import { renderUi } from '../../support/render';

const item = (code: string, name: string, synonyms: string, pinyin: string) => ({
  ...{ code, name, synonyms, pinyin },
  ...{ class: 'discipline', severity: 'ordinary', veto: false },
});

function Form({ onSubmit }: { onSubmit: () => undefined }) {
  const [code, setCode] = useState<string | null>(null);
  return (
    <FormModal opened title="登记" onClose={() => {}} onSubmit={() => onSubmit() ?? false}>
      <ItemField value={code} onChange={setCode} />
      <output>{code ?? '空'}</output>
    </FormModal>
  );
}

async function open() {
  installFakeApi({
    'incidents.items': () => [
      item('eating_out', '外出吃东西', '上班吃东西', 'WaiChuChiDongXi wccdx'),
      item('wandering', '串岗', '窜岗', 'ChuanGang cg CuanGang cg'),
      item('off_post', '脱岗', '擅自离岗 空岗', 'TuoGang tg ShanZiLiGang szlg KongGang kg'),
    ],
  });
  const onSubmit = vi.fn();
  const { user } = await renderUi(<Form onSubmit={onSubmit} />);
  const field = await screen.findByRole('combobox', { name: /违纪事项/ });
  const retype = async (text: string) => {
    await user.clear(field);
    await user.type(field, text);
  };
  return { user, field, retype, onSubmit };
}

describe('choosing an item by typing', () => {
  let form: Awaited<ReturnType<typeof open>>;
  beforeEach(async () => {
    form = await open();
  });

  it.each([
    ['外出吃东西', 'eating_out'],
    ['吃', 'eating_out'],
    ['窜岗', 'wandering'],
    ['wccdx', 'eating_out'],
    ['kg', 'off_post'],
    ['shanzi', 'off_post'],
  ])('%s and Enter takes %s and does not send the form', async (typed, code) => {
    await form.retype(typed);
    await form.user.keyboard('{Enter}');
    expect(await screen.findByText(code)).toBeVisible();
    expect(form.onSubmit).not.toHaveBeenCalled();
  });

  it('keeps the item when its name is typed once more', async () => {
    for (const typed of ['外出吃东西', 'wccdx', '外出吃东西']) {
      await form.retype(typed);
      await form.user.keyboard('{Enter}');
      expect(await screen.findByText('eating_out')).toBeVisible();
    }
  });

  it('takes it with Tab as well', async () => {
    await form.retype('tg');
    await form.user.keyboard('{Tab}');
    expect(await screen.findByText('off_post')).toBeVisible();
  });

  it('says what no item is called, and does not send the one chosen before', async () => {
    await form.retype('tg');
    await form.user.keyboard('{Enter}');
    await form.retype('xyz');
    await form.user.keyboard('{Enter}');
    expect(await screen.findByText(/目录里没有“xyz”/)).toBeVisible();
    expect(form.onSubmit).not.toHaveBeenCalled();
  });
});
