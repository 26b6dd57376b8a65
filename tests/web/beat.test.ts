import { beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { nextBeat } from '../../src/web/beat.ts';
import { newStory, type Story } from '../features/identities-support.ts';
import { ask } from '../isolation/same-answer.ts';
import { apiOf, useApp, type TestPerson } from '../support/app.ts';

const app = useApp();
let story: Story;
let notice: string;
let stranger: TestPerson;

beforeAll(async () => {
  story = await newStory(app);
  const sent = { instrument: 'red_notice', requestingState: 'XA' };
  notice = (await story.api.post(`/cases/${story.caseId}/notices`, sent)).body.id;
  stranger = await app.person('lawyer');
});

const time = fc.double({ min: 0, max: 1e9, noNaN: true });

test('an answer is given at a whole number of beats, never before it is ready, and less than one after', () => {
  fc.assert(
    fc.property(time, fc.double({ min: 0.01, max: 10_000, noNaN: true }), (begun, took) => {
      const beat = nextBeat(0, 0.001);
      const due = nextBeat(begun, begun + took);
      expect(due).toBeGreaterThanOrEqual(begun + took);
      expect(due - begun - took).toBeLessThan(beat + 1e-3);
      const beats = (due - begun) / beat;
      expect(Math.abs(beats - Math.round(beats))).toBeLessThan(1e-3);
    }),
  );
});

test('of two that are ready within a beat neither is given first', () => {
  expect(nextBeat(1000, 1001.033)).toBe(nextBeat(1000, 1000.872));
});

test('whatever is not there or kept from somebody is held back alike, and nothing else is', async () => {
  const pages = [`/cases/${story.reference}`, `/cases/${story.reference}/edit/notices/${notice}`, '/nowhere'];
  const api = [`/cases/${story.caseId}`, `/notices/${notice}`, `/identities/${notice}`, '/nowhere'];
  for (const path of [...pages, ...api.map((each) => `/api/v1${each}`)]) {
    const before = app.heldBack.length;
    const { status } = await ask(app, stranger, 'get', path);
    expect([path, status, app.heldBack.length]).toEqual([path, 404, before + 1]);
    expect(app.heldBack.at(-1)).toBeGreaterThan(0);
  }
  const before = app.heldBack.length;
  expect((await apiOf(app, stranger).patch(`/notices/${notice}`, 1, {})).status).toBe(404);
  expect(app.heldBack).toHaveLength(before + 1);
  expect((await story.api.get(`/notices/${notice}`)).status).toBe(200);
  expect((await story.api.post(`/cases/${story.caseId}/notices`, { instrument: 'none' })).status).toBe(422);
  expect(app.heldBack).toHaveLength(before + 1);
});
