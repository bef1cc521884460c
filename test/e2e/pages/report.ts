import { expect } from '@playwright/test';
import type { Seat } from './seat.js';

/** Does what makes a file and answers its bytes; a browser downloads it, the desktop saves it. */
export type TakeFile = (extension: string, make: () => Promise<void>) => Promise<Buffer>;

/** 首报: read, save, export, register as sent. */
export class ReportPage {
  constructor(
    private readonly seat: Seat,
    private readonly takeFile: TakeFile,
  ) {}

  async expectText(section: RegExp, text: string): Promise<void> {
    await expect(this.seat.page.getByRole('textbox', { name: section })).toHaveValue(new RegExp(text, 'u'));
  }

  async save(): Promise<void> {
    await this.seat.page.getByRole('button', { name: '保存', exact: true }).click();
    await expect(this.seat.page.getByText(/第\s*1\s*版|已存/u).first()).toBeVisible();
  }

  /** Exports and answers the bytes of the file. */
  async export(format: 'docx' | 'PDF'): Promise<Buffer> {
    const button = this.seat.page.getByRole('button', { name: new RegExp(`导出.*${format}`, 'u') });
    return this.takeFile(format.toLowerCase(), () => button.click());
  }

  async back(): Promise<void> {
    await this.seat.page.getByRole('button', { name: '回工作台' }).click();
    await expect(this.seat.page.getByRole('region', { name: '指挥部呼叫' })).toBeVisible();
  }
}
