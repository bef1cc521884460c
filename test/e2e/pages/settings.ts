import { expect } from '@playwright/test';
import type { Seat } from './seat.js';

/** 设置: appearance, language, verification of the record. */
export class SettingsPage {
  constructor(private readonly seat: Seat) {}

  async open(): Promise<void> {
    await this.seat.page.getByRole('link', { name: /设置|Settings/u }).click();
    await expect(this.seat.page.getByRole('heading', { name: /^(设置|Settings)$/u })).toBeVisible();
  }

  async verifyRecord(): Promise<void> {
    await this.seat.page.getByRole('button', { name: '校验全部记录' }).click();
    await expect(this.seat.page.getByText(/完整|没有改动|无改动/u).first()).toBeVisible();
  }

  async use(choice: string): Promise<void> {
    await this.seat.page.getByRole('radio', { name: choice }).click();
  }
}
