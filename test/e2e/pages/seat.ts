import type { Page } from '@playwright/test';

/** A seat under test: the page, and a count of what the officer did. */
export class Seat {
  private done = 0;

  constructor(readonly page: Page) {}

  /** Actions since the last reset: a text typed, a key pressed, a click. */
  get actions(): number {
    return this.done;
  }

  resetActions(): void {
    this.done = 0;
  }

  async press(key: string): Promise<void> {
    this.done += 1;
    await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    this.done += 1;
    await this.page.keyboard.insertText(text);
  }

  async click(role: 'button' | 'radio' | 'checkbox' | 'link', name: string | RegExp): Promise<void> {
    this.done += 1;
    await this.page
      .getByRole(role, { name, exact: typeof name === 'string' })
      .first()
      .click();
  }
}
