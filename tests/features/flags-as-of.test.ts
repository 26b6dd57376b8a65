import { expect, test } from '@jest/globals';
import { SYSTEM_ACCOUNT } from '../../src/features/accounts/accounts.ts';
import { carryOut, openRun } from '../../src/features/jobs/runs.ts';
import { flagCasesJob } from '../../src/jobs/flag-cases.ts';
import { apiOf, useApp } from '../support/app.ts';
import { flagsOf, runJob, tellStory } from './flag-story.ts';

const app = useApp();
const clock = () => app.clock.now;

test('a run as of another day counts what it would do, and leaves the flags of today alone', async () => {
  const api = apiOf(app, await app.person('caseworker'));
  const { caseId } = await tellStory(api, { ruling: { decidedOn: '2021-07-05' } });
  const runAsOf = async (time: string) => {
    const job = flagCasesJob(app.db);
    const run = await openRun(app.db, job, SYSTEM_ACCOUNT, clock);
    return (await carryOut(app.db, job, run.id, clock, new Date(time))).counts;
  };
  expect(await runAsOf('2021-07-04T23:59:59Z')).toMatchObject({ raised: 0 });
  expect(await runAsOf('2021-07-05T00:00:00Z')).toMatchObject({ raised: 1 });
  expect(await flagsOf(api, caseId)).toEqual([]);

  await runJob(api);
  const standing = await flagsOf(api, caseId);
  expect(standing).toMatchObject([{ rule: 'R01', state: 'open', firedAt: clock().toISOString() }]);
  expect(await runAsOf('2021-07-04T23:59:59Z')).toMatchObject({ raised: 0, resolved: 1 });
  expect(await flagsOf(api, caseId)).toEqual(standing);
});
