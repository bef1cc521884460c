import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { goldenText } from '../support/golden.js';
import { type HttpStation, startHttpStation } from '../support/http-station.js';
import { testPassword } from '../support/passwords.js';
import { FrontDoor } from './pages/front-door.js';
import { Seat } from './pages/seat.js';

test.use({
  launchOptions: {
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    // A microphone that beeps, and nobody who asks whether it may be heard.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      '--autoplay-policy=no-user-gesture-required',
    ],
  },
});

let station: HttpStation;
const dataDir = mkdtempSync(join(tmpdir(), 'liandong-voice-'));

test.beforeAll(async () => {
  station = await startHttpStation({ dataDir });
});
test.afterAll(async () => {
  await station.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Share of the loudness at one frequency, 0 to 1. */
function shareAt(samples: Int16Array, hertz: number): number {
  let real = 0;
  let imaginary = 0;
  let whole = 0;
  samples.forEach((sample, index) => {
    const turn = (2 * Math.PI * hertz * index) / 8_000;
    real += sample * Math.cos(turn);
    imaginary += sample * Math.sin(turn);
    whole += sample * sample;
  });
  return whole === 0 ? 0 : (2 * (real * real + imaginary * imaginary)) / (samples.length * whole);
}

function peak(samples: Int16Array): number {
  return samples.reduce((loudest, sample) => Math.max(loudest, Math.abs(sample)), 0);
}

/** The loudest 10 ms: a beep is shorter than what is sent at once. */
function loudest(samples: Int16Array): Int16Array {
  const parts = Array.from({ length: Math.max(1, samples.length / 40 - 1) }, (_, part) =>
    samples.subarray(part * 40, part * 40 + 80),
  );
  const energy = (part: Int16Array): number => part.reduce((sum, sample) => sum + sample * sample, 0);
  return parts.reduce((best, part) => (energy(part) > energy(best) ? part : best));
}

function pcmOf(text: string): Int16Array {
  const bytes = Buffer.from(text, 'base64');
  return Int16Array.from({ length: bytes.length / 2 }, (_, index) => bytes.readInt16LE(index * 2));
}

/** Puts an ear on what the page plays. */
async function listenTo(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const connect = AudioNode.prototype.connect as (this: AudioNode, ...to: unknown[]) => unknown;
    AudioNode.prototype.connect = function (this: AudioNode, ...to: unknown[]) {
      if (this instanceof AudioWorkletNode && to[0] === this.context.destination) {
        const ear = this.context.createAnalyser();
        connect.call(this, ear);
        Object.assign(window, { ear });
      }
      return connect.call(this, ...to);
    } as typeof AudioNode.prototype.connect;
  });
  return () =>
    page.evaluate(() => {
      const { ear } = window as unknown as { ear?: AnalyserNode };
      const heard = new Float32Array(ear?.fftSize ?? 0);
      ear?.getFloatTimeDomainData(heard);
      return Math.max(0, ...heard);
    });
}

async function signedIn(page: Page): Promise<void> {
  await page.goto(station.url);
  await new FrontDoor(new Seat(page)).signIn('duty', testPassword);
}

test('the seat tries its microphone and speaker in the settings', async ({ page }) => {
  const heard = await listenTo(page);
  await signedIn(page);
  await page.goto(`${station.url}/#/settings`);
  const panel = page.getByRole('region', { name: '声音', exact: true });
  await panel.getByRole('button', { name: '试麦克风' }).click();
  await expect(panel.getByRole('meter')).not.toHaveAttribute('aria-valuenow', '0');
  await expect(panel.getByText(/最响 .* 分贝/u)).toBeVisible();
  await expect(panel.getByRole('combobox', { name: '麦克风' })).toContainText('Fake Audio Input');
  await panel.getByRole('button', { name: '停止' }).click();
  await panel.getByRole('button', { name: '录三秒放给我听' }).click();
  await expect(panel.getByText('正在放刚才的话…')).toBeVisible();
  await expect.poll(heard).toBeGreaterThan(0.05);
  await expect(panel.getByText('正在放刚才的话…')).toBeHidden();
  await expect(panel.getByRole('button', { name: '录三秒放给我听' })).toBeEnabled();
});

/** A conference of the simulated exchange, shown as one of the telephone line; what the seat says comes back. */
async function playConference(page: Page): Promise<{ readonly incidentId: string; readonly sent: Int16Array[] }> {
  const duty = await station.signIn('duty');
  const { incidentId } = await station.ok('incidents.report', { text: goldenText, channel: 'phone' }, duty);
  await station.ok(
    'incidents.activate',
    { incidentId, planCode: 'MH-S-16', level: 'IV', approvedBy: '示例·陈某' },
    duty,
  );
  const start = { incidentId, mode: 'all', provider: 'exchange', conference: true, repeat: true } as const;
  const { callOutId } = await station.ok('calls.start', start, duty);
  const sent: Int16Array[] = [];
  await page.route('**/api/calls.list', async (route) => {
    const text = await (await route.fetch()).text();
    await route.fulfill({ contentType: 'application/json', body: text.replaceAll('"exchange"', '"sip"') });
  });
  await page.route('**/api/calls.joinVoice', (route) => route.fulfill({ json: { ok: true, result: { callOutId } } }));
  await page.route('**/api/calls.voice', async (route) => {
    const { sound } = route.request().postDataJSON() as { sound: string };
    sent.push(pcmOf(sound));
    await route.fulfill({ json: { ok: true, result: { sound, joined: true, levels: {} } } });
  });
  return { incidentId, sent };
}

test('the officer speaks into a conference from the seat and hears it', async ({ page }) => {
  const heard = await listenTo(page);
  const { incidentId, sent } = await playConference(page);
  await signedIn(page);
  await page.goto(`${station.url}/#/incidents/${incidentId}`);
  await page.getByRole('button', { name: '耳麦加入' }).click();
  await expect(page.getByRole('button', { name: '耳麦离开' })).toBeVisible();
  // Chromium's microphone beeps at 400 Hz: at another rate it would be another tone.
  await expect
    .poll(() => sent.filter((samples) => peak(samples) > 2_000 && shareAt(loudest(samples), 400) > 0.5).length)
    .toBeGreaterThan(2);
  await expect.poll(heard).toBeGreaterThan(0.05);
  expect(sent.every((samples) => samples.length % 160 === 0 && samples.length >= 480)).toBe(true);
  await page.getByRole('button', { name: '静音', exact: true }).first().click();
  await expect.poll(() => peak(Int16Array.from(sent.slice(-15).flatMap((samples) => [...samples])))).toBe(0);
  await page.getByRole('button', { name: '耳麦离开' }).click();
  await expect(page.getByRole('button', { name: '耳麦加入' })).toBeVisible();
});
