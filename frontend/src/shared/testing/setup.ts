import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';
import { settling } from '@/shared/ui/settling';

// What a test presses was looked for first: only the tests of the buttons themselves wait.
settling.ms = 0;

// As for the tests' own time in vite.config.ts: a shared machine may be slow.
configure({ asyncUtilTimeout: 5000 });

// jsdom draws no dialog; the element's own state is all that the code relies on.
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close() {
  if (this.open) {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  }
};
globalThis.scrollTo = () => undefined;
Element.prototype.scrollIntoView = () => undefined;
// jsdom has no layout: charts and maps stay undrawn, their sentence and table stand.
globalThis.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

afterEach(() => {
  cleanup();
  sessionStorage.clear();
});
