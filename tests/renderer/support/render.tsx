import { MantineProvider } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { createQueryClient } from '../../../renderer/api/query';
import { type Language, loadProgramWords, startI18n } from '../../../renderer/app/i18n';
import { theme } from '../../../renderer/app/theme';

/** Virtual tables draw only what fits; outside a browser everything has no size unless it is told one. */
export function giveSize(height = 640, width = 1200): void {
  Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, value: height });
  Object.defineProperty(HTMLElement.prototype, 'offsetWidth', { configurable: true, value: width });
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: height });
}

/** Text areas that grow wait for fonts, which exist only in a browser. */
function giveFonts(): void {
  Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() });
}

/** Draws a page or component with everything around it that the program gives, and returns a person at the keyboard. */
export async function renderUi(ui: ReactNode, language: Language = 'zh-CN') {
  await startI18n(language);
  await loadProgramWords();
  giveSize();
  giveFonts();
  const view = render(
    <QueryClientProvider client={createQueryClient()}>
      <MantineProvider theme={theme} env="test">
        <ModalsProvider>
          <Notifications />
          {ui}
        </ModalsProvider>
      </MantineProvider>
    </QueryClientProvider>,
  );
  return { ...view, user: userEvent.setup() };
}
