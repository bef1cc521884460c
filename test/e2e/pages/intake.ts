import { expect } from '@playwright/test';
import type { Seat } from './seat.js';

/** 接报: type, see the ranking, choose, declare. */
export class Intake {
  constructor(private readonly seat: Seat) {}

  async open(): Promise<void> {
    await this.seat.press('F2');
    await expect(this.seat.page.getByRole('textbox', { name: '报告原话' })).toBeFocused();
  }

  async type(text: string): Promise<void> {
    await this.seat.type(text);
  }

  async expectRanking(plan: string, town: string, level: string): Promise<void> {
    const { page } = this.seat;
    const first = page.getByRole('list', { name: '预案排序' }).getByRole('listitem').first();
    await expect(first).toContainText(plan);
    await expect(first.locator('mark').first()).toBeVisible();
    await expect(page.getByRole('region', { name: '属地' })).toContainText(town);
    await expect(page.getByRole('region', { name: '级别建议' })).toContainText(level);
  }

  /** Alt+1 … Alt+9. */
  async choose(place: number): Promise<void> {
    await this.seat.press(`Alt+${place}`);
    await expect(this.seat.page.getByRole('dialog', { name: '启动响应' })).toBeVisible();
  }

  async declare(): Promise<void> {
    await this.seat.click('button', '启动');
    await this.seat.page.waitForURL(/#\/incidents\/[^/]+$/u);
  }
}
