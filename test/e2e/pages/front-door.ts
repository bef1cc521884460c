import { expect } from '@playwright/test';
import type { Seat } from './seat.js';

/** The first screens: making the administrator, loading the sample, signing in. */
export class FrontDoor {
  constructor(private readonly seat: Seat) {}

  async signIn(name: string, password: string): Promise<void> {
    const { page } = this.seat;
    await page.getByLabel('姓名').fill(name);
    await page.getByLabel('密码').fill(password);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await expect(page.getByRole('region', { name: '接报簿' })).toBeVisible();
  }

  /** First start: creates the administrator and loads the sample set in one click. */
  async setUp(name: string, password: string): Promise<void> {
    const { page } = this.seat;
    await page.getByLabel('管理员姓名').fill(name);
    await page.getByLabel(/^密码/u).fill(password);
    await page.getByLabel('再输一遍密码').fill(password);
    await page.getByRole('button', { name: '建账户' }).click();
    await page.getByRole('button', { name: /载入示例/u }).click();
    await expect(page.getByRole('region', { name: '接报簿' })).toBeVisible({ timeout: 30_000 });
  }
}
