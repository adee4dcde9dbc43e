import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import ExcelJS from 'exceljs';
import { expect, test } from './support/app';
import { answerSaveDialog } from './support/dialogs';
import { firstRun, openPage } from './support/journey';
import { mayHold, pdfCharacters } from './support/pdf-characters';
import { enterPeople } from './support/people';

/** Characters that stand in no other word of the program or of these people. */
const INSPECTOR = '鄢骞霈';
const WITNESS = '覃旻珅';
const LEADER = { username: 'lingdao', password: 'Heng shan 2027', displayName: '中心领导' };

/** Asks the program as the page does, with the rights of whoever is logged in. */
async function ask<T = { id: number }>(page: Page, channel: string, input: object): Promise<T> {
  const answer = await page.evaluate(([to, what]) => window.hallkeeper.invoke(to, what), [
    channel,
    input,
  ] as const);
  expect(answer, channel).toMatchObject({ ok: true });
  return (answer as { value: T }).value;
}

test('who walked an unannounced round and who saw it is on no screen, paper, list or log of a leader', async ({
  launchApp,
  tempDir,
}) => {
  const { app, page, dataDir } = await launchApp();
  await expect(page.getByLabel('中心名称')).toBeVisible();
  page.setDefaultTimeout(10_000);
  await firstRun(page);
  await enterPeople(app, page, tempDir);
  const known = await mysteryRound(page);
  const log = async (name: string) => {
    const input = { id: known.roundId, names: true, to: 'pdf' };
    return keptPdf(app, page, `${tempDir}/${name}.pdf`, 'inspections.printLog', input);
  };
  // What the chief may print shows that the papers are really read.
  expect(mayHold(await log('主任'), INSPECTOR)).toBe(true);

  await ask(page, 'access.saveAccount', {
    ...{ ...LEADER, id: null, roles: ['leader'], staffId: null, changeAtNextLogin: false },
  });
  await logInAs(page, LEADER);
  const papers = [
    await log('领导'),
    await keptPdf(app, page, `${tempDir}/函.pdf`, 'incidents.consequencePaper', {
      ...{ id: known.measureId, to: 'pdf' },
    }),
    await keptPdf(app, page, `${tempDir}/整改.pdf`, 'rectification.paper', {
      ...{ id: known.orderId, paper: 'order', to: 'pdf' },
    }),
  ];
  for (const paper of papers) {
    expect(mayHold(paper, '沈佳宁')).toBe(true);
    for (const name of [INSPECTOR, WITNESS]) expect([...name].some((each) => paper.has(each))).toBe(false);
  }
  await lookAround(page, known);
  expect(await exportedList(app, page, `${tempDir}/违纪.xlsx`)).not.toMatch(/[鄢骞霈覃旻珅]/u);
  for (const text of await logsOf(dataDir)) expect(text).not.toMatch(/[鄢骞霈覃旻珅]/u);
});

interface Known {
  roundId: number;
  incidentId: number;
  measureId: number;
  orderId: number;
}

/** A mystery guest finds somebody playing; the incident is upheld, told to the home unit and has to be put right. */
async function mysteryRound(page: Page): Promise<Known> {
  const { id: inspector } = await ask(page, 'inspections.saveInspector', {
    ...{ id: null, kind: 'mystery', name: INSPECTOR, org: '第三方', area: '', phone: '' },
    ...{ termFrom: null, termTo: null, reports: false, active: true },
  });
  const { id: roundId } = await ask(page, 'inspections.start', {
    ...{ kind: 'mystery', announced: false, inspectorIds: [inspector] },
  });
  const { route } = await ask<{ route: { windowId: number; people: { staffId: number; name: string }[] }[] }>(
    page,
    'inspections.round',
    { id: roundId },
  );
  const place = route.find(({ people }) => people.some(({ name }) => name === '沈佳宁'))!;
  const staffId = place.people.find(({ name }) => name === '沈佳宁')!.staffId;
  const { windowId } = place;
  const { id: checkId } = await ask(page, 'inspections.mark', {
    ...{ roundId, windowId, staffId, status: 'finding', itemCode: 'games', note: '用手机玩游戏' },
  });
  const { ids } = await ask<{ ids: number[] }>(page, 'inspections.charge', {
    ...{ checkId, itemCode: 'games', description: '用手机玩游戏' },
  });
  await ask(page, 'inspections.finish', { id: roundId, note: '' });
  const incidentId = ids[0]!;
  const {
    date,
    minute,
    source,
    place: where,
  } = await ask<Record<string, unknown>>(page, 'incidents.get', {
    id: incidentId,
  });
  await ask(page, 'incidents.change', {
    ...{ id: incidentId, itemCode: 'games', date, minute, source, place: where },
    ...{ description: '用手机玩游戏', witnesses: WITNESS, bulletinNo: '', pointsReason: '' },
  });
  await ask(page, 'incidents.decide', {
    id: incidentId,
    decision: 'confirm',
    told: true,
    reason: '本人承认',
  });
  const { id: measureId } = await ask(page, 'incidents.addConsequence', {
    ...{ incidentId, kind: 'unit_letter', target: 'unit', targetName: '东河县税务局', reason: '请加强教育' },
  });
  const { id: orderId } = await ask(page, 'rectification.issue', {
    ...{
      origin: 'incident',
      originId: incidentId,
      problem: '沈佳宁玩游戏',
      measure: '学习',
      staffId,
      windowId,
    },
    ...{ owner: '', raisedBy: '', issuedOn: date },
  });
  return { roundId, incidentId, measureId, orderId };
}

async function keptPdf(
  app: ElectronApplication,
  page: Page,
  file: string,
  channel: string,
  input: object,
): Promise<ReadonlySet<string>> {
  await answerSaveDialog(app, file);
  expect(await ask(page, channel, input)).toMatchObject({ done: true });
  return pdfCharacters(file);
}

async function logInAs(page: Page, { username, password }: typeof LEADER): Promise<void> {
  await ask(page, 'access.logout', {});
  await page.reload();
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码').fill(password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: '功能导航' })).toBeVisible();
}

/** Every screen on which a round or what came of it is shown. */
async function lookAround(page: Page, { roundId, incidentId, orderId }: Known): Promise<void> {
  const places: [route: string, shows: string][] = [
    ['inspections', '神秘顾客'],
    [`inspections/${roundId}`, '沈佳宁'],
    [`incidents?open=${incidentId}`, '用手机玩游戏'],
    ['consequences', '东河县税务局'],
    [`rectification?filter=all&open=${orderId}`, '沈佳宁'],
    ['today', '今日'],
  ];
  for (const [route, shows] of places) {
    await page.evaluate((to) => {
      location.hash = `#/${to}`;
    }, route);
    await expect(page.getByText(shows).first()).toBeVisible();
    expect(await page.locator('body').textContent(), route).not.toMatch(/[鄢骞霈覃旻珅]/u);
  }
}

/** The list as the leader takes it out by its own button. */
async function exportedList(app: ElectronApplication, page: Page, file: string): Promise<string> {
  await openPage(page, '违纪事件');
  await expect(page.getByText('打游戏')).toBeVisible();
  await answerSaveDialog(app, file);
  await page.getByRole('button', { name: '导出列表' }).click();
  await expect(page.getByText(/已导出/)).toBeVisible();
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const text = JSON.stringify(workbook.worksheets.map((sheet) => sheet.getSheetValues()));
  expect(text).toContain('沈佳宁');
  return text;
}

async function logsOf(dataDir: string): Promise<string[]> {
  const folder = path.join(dataDir, 'logs');
  const names = await readdir(folder).catch(() => []);
  return Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
}
