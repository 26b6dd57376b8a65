import { beforeEach, expect, test } from '@jest/globals';
import { SYSTEM_ACCOUNT } from '../../src/features/accounts/accounts.ts';
import type { Job } from '../../src/features/jobs/job.ts';
import {
  carryOut,
  isDone,
  listRuns,
  openRun,
  refuseWhileRunning,
  runSlot,
} from '../../src/features/jobs/runs.ts';
import { newId } from '../../src/lib/ids.ts';
import { useApp } from '../support/app.ts';

const app = useApp();
const clock = () => app.clock.now;
const SLOT = new Date('2026-11-23T12:00:00Z');
const SLOT_BEFORE = new Date('2026-11-23T11:45:00Z');
let job: Job;
let number = 0;

beforeEach(() => {
  app.clock.now = new Date('2026-11-23T12:03:00Z');
  number += 1;
  job = {
    name: `cut-off-${number}`,
    cron: '*/15 * * * *',
    everyMinutes: 15,
    needs: 'run_any_job',
    seen: () => Promise.resolve({}),
    run: () => Promise.resolve({ done: 1 }),
  };
});

/** What a server leaves behind that dies in the middle of a slot. */
async function dieIn(slot: Date): Promise<void> {
  const row = { id: newId(slot), job: job.name, slot, started_at: slot, started_by: SYSTEM_ACCOUNT };
  await app.db('job_runs').insert(row);
}

const runs = () => listRuns(app.db, job.name, 5);

test('runs that were cut off are ended by the next that gets to run, and by nobody before', async () => {
  const died = await openRun(app.db, job, SYSTEM_ACCOUNT, clock);
  await dieIn(SLOT_BEFORE);
  await refuseWhileRunning(app.db, job);
  expect((await runs()).map(({ endedAt }) => endedAt)).toEqual([null, null]);
  app.clock.now = new Date('2026-11-23T12:05:00Z');
  await runSlot(app.db, job, SLOT, clock);
  const cutOff = { endedAt: '2026-11-23T12:05:00.000Z', error: 'cut_off', counts: null };
  expect(await runs()).toMatchObject([
    { slot: SLOT.toISOString(), error: null },
    { id: died.id, ...cutOff },
    { slot: SLOT_BEFORE.toISOString(), ...cutOff },
  ]);
});

test('one cut off on demand is ended by the next on demand, which leaves the present slot to be done', async () => {
  await dieIn(SLOT);
  const died = await openRun(app.db, job, SYSTEM_ACCOUNT, clock);
  const next = await openRun(app.db, job, SYSTEM_ACCOUNT, clock);
  await carryOut(app.db, job, next.id, clock);
  expect((await runs()).find(({ id }) => id === died.id)?.error).toBe('cut_off');
  expect(await isDone(app.db, job, SLOT)).toBe(false);
  await runSlot(app.db, job, SLOT, clock);
  expect(await isDone(app.db, job, SLOT)).toBe(true);
});

test('one that was taken for cut off before it began is carried out all the same', async () => {
  const waiting = await openRun(app.db, job, SYSTEM_ACCOUNT, clock);
  await runSlot(app.db, job, SLOT, clock);
  expect((await runs()).find(({ id }) => id === waiting.id)?.error).toBe('cut_off');
  await carryOut(app.db, job, waiting.id, clock);
  expect(await runs()).toMatchObject([
    { error: null, counts: { done: 1 } },
    { error: null, counts: { done: 1 } },
  ]);
});
