import { expect, type Locator } from '@playwright/test';
import type { Seat } from './seat.js';

/** The incident after the declaration: calls, tasks, stock, report, end. */
export class Workspace {
  constructor(private readonly seat: Seat) {}

  async callEverybody(): Promise<void> {
    await this.seat.click('button', '同时拨打');
  }

  /** A phone rings: some member's tile says so. */
  async expectRinging(): Promise<void> {
    const board = this.seat.page.getByRole('list', { name: '指挥部成员' });
    await expect(board.getByRole('button', { name: /正在拨号|正在振铃|已接听|已确认/u }).first()).toBeVisible();
  }

  async expectQuorum(): Promise<void> {
    await expect(this.seat.page.getByText('必到岗位齐了')).toBeVisible({ timeout: 60_000 });
  }

  async waitUntilCallsEnd(): Promise<void> {
    await expect(this.seat.page.getByRole('button', { name: '同时拨打', exact: true })).toBeVisible({
      timeout: 90_000,
    });
  }

  /** Takes one task through every stage with the buttons of its drawer. */
  async completeTask(title: string): Promise<void> {
    const { page } = this.seat;
    await page.getByRole('button', { name: new RegExp(`打开任务：${title}`, 'u') }).click();
    const drawer = page.getByRole('dialog', { name: /^任务/u });
    await drawer.getByRole('button', { name: '签收', exact: true }).click();
    await drawer.getByRole('button', { name: '到场', exact: true }).click();
    await this.takeStep(drawer, '办完', { field: '办了什么', text: '已关闭上游阀门，浓度下降' });
    await this.takeStep(drawer, '核查通过', { field: /^核查情况/u, text: '现场复测正常' });
    await this.takeStep(drawer, '结案', { field: /^结案说明/u, text: '按期办完' });
    await expect(drawer.getByText('已办结').first()).toBeVisible();
    await this.close(drawer);
  }

  /** A step that asks for words: the button opens the form, the same word sends it. */
  private async takeStep(
    drawer: Locator,
    word: string,
    said: { readonly field: string | RegExp; readonly text: string },
  ): Promise<void> {
    const button = drawer.getByRole('button', { name: word, exact: true });
    await button.click();
    await drawer.getByRole('textbox', { name: said.field }).fill(said.text);
    await button.click();
  }

  /** Finds an item and reserves some of the nearest stock. */
  async reserve(item: string, quantity: number): Promise<void> {
    const { page } = this.seat;
    await page.keyboard.press('F8');
    const panel = page.getByRole('dialog', { name: '调物资' });
    await panel.getByRole('searchbox', { name: '找什么' }).fill(item);
    const nearest = panel.getByRole('list', { name: '仓库和数量' }).getByRole('listitem').first();
    await expect(nearest).toContainText(item);
    await expect(nearest).toContainText('公里');
    await nearest.getByRole('spinbutton').fill(String(quantity));
    await nearest.getByRole('button', { name: /预留/u }).click();
    await expect(panel.getByText(new RegExp(`${item}.*${quantity}`, 'u')).last()).toBeVisible();
    await this.close(panel);
  }

  async openReport(): Promise<void> {
    await this.seat.page.getByRole('button', { name: '报告', exact: true }).click();
    await expect(this.seat.page.getByRole('radio', { name: '首报' })).toBeChecked();
  }

  /** Ends the response; what is still open is listed and left open knowingly. */
  async end(note: string): Promise<void> {
    const { page } = this.seat;
    await page.getByRole('button', { name: '终止响应' }).click();
    const dialog = page.getByRole('dialog', { name: '终止响应' });
    await expect(dialog.getByRole('list', { name: '还没了结的' }).getByRole('listitem').first()).toBeVisible();
    await expect(dialog.getByRole('button', { name: '宣布终止' })).toBeDisabled();
    await dialog.getByRole('textbox', { name: '终止说明' }).fill(note);
    await dialog.getByRole('checkbox').check();
    await dialog.getByRole('button', { name: '宣布终止' }).click();
    await expect(dialog).toBeHidden();
  }

  private async close(panel: Locator): Promise<void> {
    await panel.getByRole('button', { name: '关闭' }).click();
    await expect(panel).toBeHidden();
  }
}
