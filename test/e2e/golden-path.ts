import { expect } from '@playwright/test';
import { goldenText } from '../support/golden.js';
import { Intake } from './pages/intake.js';
import { ReportPage, type TakeFile } from './pages/report.js';
import type { Seat } from './pages/seat.js';
import { SettingsPage } from './pages/settings.js';
import { Workspace } from './pages/workspace.js';

/** What the golden path saw, for the caller's own checks. */
export interface GoldenPathResult {
  /** From the open intake to ringing phones. */
  readonly actionsToRinging: number;
  readonly docx: Buffer;
  readonly pdf: Buffer;
}

/** The whole golden path in the real program: from a typed report to a closed incident. */
export async function playGoldenPath(
  seat: Seat,
  takeFile: TakeFile,
  shot?: (name: string) => Promise<void>,
): Promise<GoldenPathResult> {
  const intake = new Intake(seat);
  const workspace = new Workspace(seat);
  await intake.open();
  seat.resetActions();
  await intake.type(goldenText);
  await intake.expectRanking('燃气事故专项应急预案', '莘庄镇', 'Ⅳ级');
  await shot?.('intake');
  await intake.choose(1);
  await shot?.('declare');
  await intake.declare();
  await workspace.callEverybody();
  await workspace.expectRinging();
  const actionsToRinging = seat.actions;
  await shot?.('calling');

  await workspace.expectQuorum();
  await workspace.waitUntilCallsEnd();
  await shot?.('workspace');
  await workspace.completeTask('抢修队到场检测定位');
  await workspace.reserve('雨衣', 10);

  await workspace.openReport();
  const report = new ReportPage(seat, takeFile);
  await report.expectText(/三、事件/u, '臭鸡蛋味');
  await report.save();
  await shot?.('report');
  const docx = await report.export('docx');
  const pdf = await report.export('PDF');
  await report.back();

  await workspace.end('浓度归零，连续监测两小时正常，复气完成');
  await expect(seat.page.getByText('已终止').first()).toBeVisible();
  const settings = new SettingsPage(seat);
  await settings.open();
  await settings.verifyRecord();
  return { actionsToRinging, docx, pdf };
}

/** The report must fit a practised officer's hand: six actions or fewer. */
export const actionBudget = 6;
