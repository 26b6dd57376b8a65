import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { codeAt } from '../../src/access/totp.ts';
import { apiOf, useApp, type Api, type TestPerson } from '../support/app.ts';
import { browserOf } from '../support/browser.ts';
import { expectProblem } from './expect-problem.ts';
import { record } from './flag-story.ts';

const app = useApp();
const PATH = '/second-person-requests';

let decider: TestPerson;
let asks: Api;
let caseId: string;
let id: string;
let path: string;

beforeAll(async () => {
  asks = apiOf(app, await app.person('caseworker'));
  decider = await app.person('lawyer');
});
beforeEach(async () => {
  caseId = await record(asks, '/cases', {});
  await app.share(caseId, decider);
  id = (await asks.post(PATH, { deed: 'verify_case', subjectId: caseId, reason: 'it is complete' })).body.id;
  path = `${PATH}/${id}/decision`;
  // The code of a moment serves once.
  app.clock.now = new Date(app.clock.now.getTime() + 300_000);
  decider = await app.anew(decider);
});

const AGREED = { decision: 'agreed', reason: 'so it is' };
const stateOf = async () => (await asks.get(`${PATH}/${id}`)).body.state;
const isVerified = async () => (await asks.get(`/cases/${caseId}`)).body.verified !== null;
const rightCode = () => codeAt(decider.secret, app.clock.now);

describe('over the API', () => {
  test('an agreement needs a code with the request, and without one nothing is done', async () => {
    const api = apiOf(app, decider);
    const refused = await api.post(path, AGREED);
    expect([refused.status, refused.body.type]).toEqual([403, '/problems/step-up-needed']);
    expect([await stateOf(), await isVerified()]).toEqual(['open', false]);
    const agreed = await api.call('post', path, AGREED, { 'article3-code': rightCode() });
    expect([agreed.status, agreed.body.state, await isVerified()]).toEqual([200, 'agreed', true]);
  });

  test('to decline and to withdraw need none', async () => {
    const declined = await apiOf(app, decider).post(path, { decision: 'declined', reason: 'too early' });
    expect([declined.status, await stateOf()]).toEqual([200, 'declined']);
    const again = await asks.post(PATH, { deed: 'verify_case', subjectId: caseId, reason: 'now it is' });
    const withdrawn = await asks.post(`${PATH}/${again.body.id}/decision`, { decision: 'withdrawn' });
    expect(withdrawn.body.state).toBe('withdrawn');
  });

  test('whoever may not agree is not asked for a code, and learns nothing by it', async () => {
    const stranger = apiOf(app, await app.person('lawyer'));
    expectProblem(await stranger.post(path, AGREED), 404);
    expectProblem(await asks.post(path, AGREED), 409);
  });
});

describe('on its page', () => {
  test('an agreement asks for a code, keeps the reason, and is carried out after', async () => {
    app.clock.now = new Date(app.clock.now.getTime() + 300_000);
    const browser = browserOf(app, decider);
    const page = await browser.open(`/requests/${id}`);
    const press = { name: 'decision', value: 'agreed' };
    const asked = await browser.submit(page, page.path, { reason: AGREED.reason }, press);
    expect([asked.status, asked.$('h1').text()]).toEqual([403, 'Confirm that it is you']);
    expect([await stateOf(), await isVerified()]).toEqual(['open', false]);
    const wrong = await browser.submit(asked, '/account/step-up', { code: '000000' });
    const proved = await browser.submit(wrong, '/account/step-up', { code: rightCode() });
    expect(await stateOf()).toBe('open');
    const done = await browser.submit(proved, page.path, {});
    expect([done.status, done.path]).toEqual([200, page.path]);
    expect(done.text).toContain('carried out');
    expect(done.text).toContain(AGREED.reason);
    expect(await isVerified()).toBe(true);
  });

  test('to decline asks for none', async () => {
    app.clock.now = new Date(app.clock.now.getTime() + 300_000);
    const browser = browserOf(app, decider);
    const page = await browser.open(`/requests/${id}`);
    const press = { name: 'decision', value: 'declined' };
    expect((await browser.submit(page, page.path, { reason: 'too early' }, press)).text).toContain(
      'declined',
    );
  });
});
