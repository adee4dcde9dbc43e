import '@testing-library/jest-dom/vitest';
import { notifications } from '@mantine/notifications';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

/** Layout does not exist outside a browser: components are told of no size and no media feature. */
class NoResizeObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

function noMedia(media: string): MediaQueryList {
  return Object.assign(new EventTarget(), {
    matches: false,
    media,
    onchange: null,
    addListener: () => {},
    removeListener: () => {},
  });
}

globalThis.ResizeObserver = NoResizeObserver;
window.matchMedia = noMedia;
Element.prototype.scrollIntoView = () => {};

// The files of one worker share their modules: what a test left in them goes with it.
afterEach(() => {
  cleanup();
  notifications.clean();
  notifications.cleanQueue();
  localStorage.clear();
});

// What is looked for may come late on a busy machine, and is still right.
configure({ asyncUtilTimeout: 10_000 });

// happy-dom draws nothing and is never busy: it is idle at once.
window.requestIdleCallback ??= (callback) =>
  setTimeout(() => callback({ didTimeout: false, timeRemaining: () => 1 }), 0) as unknown as number;
window.cancelIdleCallback ??= (handle) => clearTimeout(handle);
