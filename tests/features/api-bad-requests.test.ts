import { describe, expect, test } from '@jest/globals';
import { browserOf } from '../support/browser.ts';
import { expectProblem } from './expect-problem.ts';
import { LONE, NUL, useRefusals } from './refusals.ts';

const there = useRefusals();

describe('what else comes in with a request', () => {
  test.each<[string, string[]]>([
    ['/cases?limit=0', ['limit']],
    ['/cases?limit=201', ['limit']],
    ['/cases?limit=1e2', ['limit']],
    ['/cases?limit=5&limit=6', ['limit']],
    ['/cases?limit=x&cursor=%00', ['limit', 'cursor']],
    ['/cases?cursor=%ED%A0%80', ['cursor']],
    [`/cases/CASE/sources?cursor=${'a'.repeat(100)}`, ['cursor']],
    ['/notices?requestingState=%00', ['requestingState']],
    ['/notices?requestingState=XA&requestingState=XB', ['requestingState']],
    ['/flags?rule=R01%00', ['rule']],
    ['/flags?rule=R99&state=x&caseId=x', ['rule', 'state', 'caseId']],
    ['/flags?caseId=CASE&caseId=CASE', ['caseId']],
    ['/cases/CASE/file?on=2021-02-30', ['on']],
    ['/cases/CASE/file?on=0000-01-01', ['on']],
    ['/cases/CASE/file?on=2021', ['on']],
    ['/cases/CASE/file?on=%00&knownAt=yesterday', ['on', 'knownAt']],
    ['/cases/CASE/file?knownAt=2021-01-01', ['knownAt']],
    ['/cases/CASE/timeline?knownAt=2021-01-01T00:00:00%00', ['knownAt']],
    ['/cases/CASE/changes?from=%ff&to=2021-01-01T25:00:00Z', ['from', 'to']],
    ['/jobs/flag-cases/runs?limit=-1', ['limit']],
  ])('%s', async (path, paths) => {
    expectProblem(await there.api.get(path.replaceAll('CASE', there.ids.case)), 422, paths);
  });

  test.each([
    '0000-01-01T00:00:00Z',
    '0001-01-01T00:00:00+14:00',
    '9999-12-31T23:59:59-14:00',
    '1969-12-31T23:59:60Z',
  ])('the moment %s', async (moment) => {
    for (const path of ['file?knownAt', 'timeline?knownAt', 'changes?from', 'changes?to']) {
      const answer = await there.api.get(`/cases/${there.ids.case}/${path}=${encodeURIComponent(moment)}`);
      expectProblem(answer, 422, [path.split('?')[1]!]);
    }
  });

  test.each(['1', '"x"', '*', '"1", "2"', '"99999999999"', '"-1"', '"1.0"', '\u00ff'])(
    'If-Match: %s',
    async (version) => {
      const call = (method: 'patch' | 'delete') =>
        there.api.call(method, `/sources/${there.ids.source}`, { reason: 'x' }, { 'if-match': version });
      for (const answer of [await call('patch'), await call('delete')]) expectProblem(answer, 428);
    },
  );

  test('the reason of a retraction', async () => {
    const path = `/sources/${there.ids.source}`;
    for (const reason of ['', NUL, LONE, 7, null, ['x'], 'x'.repeat(2001)])
      expectProblem(await there.api.call('delete', path, { reason }, { 'if-match': '"1"' }), 422, ['reason']);
    expectProblem(
      await there.api.call('delete', path, { reason: 'x', why: 'y' }, { 'if-match': '"1"' }),
      422,
      ['why'],
    );
    expectProblem(
      await there.api.call('delete', `${path}?reason=%00`, undefined, { 'if-match': '"1"' }),
      422,
      ['reason'],
    );
  });

  test('addresses that no router can read', async () => {
    for (const path of [
      '/cases/%',
      '/cases/%ff',
      '/flags/%00',
      '/flags/%ED%A0%80',
      '/jobs/%00/runs',
      '/cases/__proto__/file',
      '//',
      '/cases/../cases',
    ])
      expectProblem(await there.api.get(path), 404);
  });

  test('e-mail and password at sign-in, and the secret of a link', async () => {
    const browser = browserOf(there.app);
    for (const email of [
      NUL,
      'a%00@example.invalid',
      '\ud800@example.invalid',
      'x'.repeat(100_000),
      "' or 1=1 --@x",
    ]) {
      const page = await browser.post('/sign-in', { email, password: NUL });
      expect([email.slice(0, 20), page.status]).toEqual([email.slice(0, 20), 422]);
    }
    for (const secret of ['%00', '%ff', 'x', '__proto__']) {
      expect((await browser.open(`/enrol/${secret}`)).status).toBe(404);
      expect((await browser.post(`/enrol/${secret}`, { password: 'a password of twenty' })).status).toBe(404);
    }
  });

  test('somebody new whose name or address cannot be stored', async () => {
    const browser = browserOf(there.app, await there.app.person('admin'));
    await there.settle();
    const page = await browser.open('/admin');
    for (const fields of [
      { name: NUL, email: 'n@example.invalid' },
      { name: 'N', email: 'n\0@example.invalid' },
    ]) {
      const answer = await browser.submit(page, '/admin', { ...fields, role: 'lawyer' });
      expect(answer.status).toBe(422);
    }
  });
});
