import { render, screen, waitFor } from '@testing-library/react';
import { useRef } from 'react';
import { describe, expect, it } from 'vitest';
import { useArrivalFocus } from '../../../renderer/ui/use-arrival-focus';

function Sample({ ready }: { ready: boolean }) {
  const page = useRef<HTMLDivElement>(null);
  useArrivalFocus(page, ready);
  return (
    <>
      <a href="#elsewhere">链接</a>
      <input aria-label="搜索" />
      <div ref={page}>
        <button type="button">按钮</button>
        {/* biome-ignore lint/a11y/useSemanticElements: stands for a list of rows */}
        <div role="grid" tabIndex={0} />
      </div>
    </>
  );
}

const grid = () => screen.getByRole('grid');

describe('the list of a page that is worked from the keyboard', () => {
  it('has the focus once it is there, wherever the link was', async () => {
    const { rerender } = render(<Sample ready={false} />);
    screen.getByRole('link').focus();
    rerender(<Sample ready />);
    await waitFor(() => expect(grid()).toHaveFocus());
  });

  it('takes it only once', async () => {
    const { rerender } = render(<Sample ready />);
    await waitFor(() => expect(grid()).toHaveFocus());
    screen.getByRole('link').focus();
    rerender(<Sample ready={false} />);
    rerender(<Sample ready />);
    await expect(waitFor(() => expect(grid()).toHaveFocus(), { timeout: 200 })).rejects.toThrow();
  });

  it.each(['textbox', 'button'])('leaves whoever is at a %s alone', async (role) => {
    render(<Sample ready />);
    screen.getByRole(role).focus();
    await expect(waitFor(() => expect(grid()).toHaveFocus(), { timeout: 200 })).rejects.toThrow();
    expect(screen.getByRole(role)).toHaveFocus();
  });
});
