import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { ApiError } from '../../../renderer/api/api-error';
import { useJob } from '../../../renderer/api/job';
import { type ConfirmOptions, confirmDialog } from '../../../renderer/ui/confirm-dialog';
import { FormModal } from '../../../renderer/ui/form-modal';
import { PrintPreview } from '../../../renderer/ui/print-preview';
import { ProgressDialog } from '../../../renderer/ui/progress-dialog';
import { installFakeApi, refused } from '../support/fake-api';
import { renderUi } from '../support/render';

function Asker({ options }: { options: ConfirmOptions }) {
  const [answer, setAnswer] = useState('没问');
  const ask = async () => {
    const given = await confirmDialog(options);
    setAnswer(given ? `同意${given.reason}` : '取消');
  };
  return (
    <>
      <button type="button" onClick={() => void ask()}>
        问
      </button>
      <output>{answer}</output>
    </>
  );
}

describe('confirmDialog', () => {
  const options: ConfirmOptions = {
    title: '作废结果',
    message: '作废后须重新计算。',
    confirmLabel: '作废',
    danger: true,
    reason: 'required',
  };

  it('waits for a reason', async () => {
    const { user } = await renderUi(<Asker options={options} />);
    await user.click(screen.getByText('问'));
    const yes = await screen.findByRole('button', { name: '作废' });
    expect(yes).toBeDisabled();
    await user.type(screen.getByLabelText(/理由/), ' 漏算一天 ');
    await user.click(yes);
    expect(await screen.findByText('同意漏算一天')).toBeVisible();
  });

  it('is cancelled by Esc', async () => {
    const { user } = await renderUi(<Asker options={options} />);
    await user.click(screen.getByText('问'));
    await screen.findByRole('dialog');
    await user.keyboard('{Escape}');
    expect(await screen.findByText('取消', { selector: 'output' })).toBeVisible();
  });
});

describe('FormModal', () => {
  it('stays open with the reason in words, then closes', async () => {
    const onClose = vi.fn();
    const onSubmit = vi
      .fn<() => Promise<void>>()
      .mockRejectedValueOnce(new ApiError({ code: 'already_exists', params: {} }))
      .mockResolvedValueOnce();
    const { user } = await renderUi(
      <FormModal opened title="新增" onClose={onClose} onSubmit={onSubmit}>
        <input aria-label="名称" />
      </FormModal>,
    );
    await user.type(screen.getByLabelText('名称'), '一{Enter}');
    expect(await screen.findByText(/已有相同的记录/)).toBeVisible();
    expect(onClose).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: '保存' }));
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  });
});

function Form({ onClose = vi.fn() }: { onClose?: () => void }) {
  return (
    <FormModal opened title="新增" onClose={onClose} onSubmit={() => Promise.reject(new Error('不行'))}>
      <input aria-label="名称" />
    </FormModal>
  );
}

describe('FormModal with something typed', () => {
  it('asks before Esc throws it away, and asks once', async () => {
    const onClose = vi.fn();
    const { user } = await renderUi(<Form onClose={onClose} />);
    await user.type(screen.getByLabelText('名称'), '一{Escape}');
    expect(await screen.findByText('放弃填写的内容？')).toBeVisible();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByText('放弃填写的内容？')).toBeNull());
    expect(onClose).not.toHaveBeenCalled();
    expect(screen.getByLabelText('名称')).toHaveValue('一');
    screen.getByLabelText('名称').focus();
    await user.keyboard('{Escape}');
    await user.click(await screen.findByRole('button', { name: '放弃' }));
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('closes at once while nothing is typed, and by its own button', async () => {
    const onClose = vi.fn();
    const { user } = await renderUi(<Form onClose={onClose} />);
    screen.getByLabelText('名称').focus();
    await user.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledOnce();
    await user.type(screen.getByLabelText('名称'), '一');
    await user.click(screen.getByRole('button', { name: '取消' }));
    expect(onClose).toHaveBeenCalledTimes(2);
  });

  it('gives the focus back after a refusal', async () => {
    const { user } = await renderUi(<Form />);
    await user.type(screen.getByLabelText('名称'), '一');
    const save = screen.getByRole('button', { name: '保存' });
    await user.click(save);
    await waitFor(() => expect(save).toBeEnabled());
    expect(save).toHaveFocus();
  });
});

function LongWork() {
  const job = useJob('access', 'logout');
  const [result, setResult] = useState('未开始');
  const start = async () => setResult((await job.run({})) ? '完成' : '停止');
  return (
    <>
      <button type="button" onClick={() => void start()}>
        开始
      </button>
      <output>{result}</output>
      <ProgressDialog job={job} title="导入打卡" phaseWords={() => '正在读取文件'} />
    </>
  );
}

describe('ProgressDialog', () => {
  it('shows how far the job is and stops it', async () => {
    let stop = () => {};
    const fake = installFakeApi({
      'access.logout': (_input, report) => {
        report(30, 120);
        return new Promise((_resolve, reject) => {
          stop = () => reject(refused('cancelled'));
        });
      },
    });
    const { user } = await renderUi(<LongWork />);
    await user.click(screen.getByText('开始'));
    expect(await screen.findByText('30 / 120')).toBeVisible();
    expect(screen.getByText('正在读取文件')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '取消' }));
    expect(fake.cancelled).toHaveLength(1);
    stop();
    expect(await screen.findByText('停止')).toBeVisible();
    await waitFor(() => expect(screen.queryByText('导入打卡')).toBeNull());
  });
});

describe('PrintPreview', () => {
  it('puts the paper into a closed frame', async () => {
    const onPdf = vi.fn(async () => undefined);
    const { user } = await renderUi(
      <PrintPreview opened title="考核通知单" html="<p>通知</p>" onClose={() => {}} onPdf={onPdf} />,
    );
    const frame = await screen.findByTitle('考核通知单');
    expect(frame.getAttribute('sandbox')).toBe('');
    await user.click(screen.getByRole('button', { name: '存为 PDF' }));
    expect(onPdf).toHaveBeenCalledOnce();
  });
});
