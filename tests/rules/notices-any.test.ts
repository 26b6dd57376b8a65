import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { NOTICE_EVENTS, type NoticeEventKind } from '../../src/domain/codes.ts';
import { validityOf, visibilityOf } from '../../src/features/notices/rules.ts';
import { shuffled, someDate, someDay } from './dated.ts';

const anyEvent = fc.record({
  kind: fc.constantFrom(...NOTICE_EVENTS),
  happenedOn: someDate,
  recordedAt: someDay.map((day) => `${day}T12:00:00.000Z`),
});
const anyEnd = fc.record({
  executedOn: someDate,
  decidedOn: someDate,
  recordedAt: someDay.map((day) => `${day}T12:00:00.000Z`),
});
const anyEvents = fc.array(anyEvent, { maxLength: 6 });
const anyEnds = fc.array(anyEnd, { maxLength: 2 });

describe('whatever is recorded of a notice', () => {
  test('the order of entry does not matter', () => {
    const twice = anyEvents.chain((all) => fc.tuple(fc.constant(all), shuffled(all)));
    fc.assert(
      fc.property(twice, anyEnds, someDay, ([all, otherwise], ended, day) => {
        expect(validityOf(otherwise, ended.toReversed(), day)).toBe(validityOf(all, ended, day));
        expect(visibilityOf(otherwise, 'red_notice', day)).toBe(visibilityOf(all, 'red_notice', day));
      }),
    );
  });

  test('an end of unknown date makes it ended once recorded, and never live before', () => {
    fc.assert(
      fc.property(anyEvents, anyEnds, someDay, someDay, (all, ended, day, recordedOn) => {
        const end = { executedOn: null, decidedOn: null, recordedAt: `${recordedOn}T00:00:00.000Z` };
        const validity = validityOf(all, [...ended, end], day);
        if (recordedOn <= day) expect(validity).toBe('ended');
        else expect(['ended', 'unknown']).toContain(validity);
      }),
    );
  });

  test('what is shown to the public has no say in its validity, nor the other way round', () => {
    const apart = (kind: NoticeEventKind) => kind.startsWith('public_extract');
    fc.assert(
      fc.property(anyEvents, anyEnds, someDay, (all, ended, day) => {
        const [shown, rest] = [all.filter(({ kind }) => apart(kind)), all.filter(({ kind }) => !apart(kind))];
        expect(validityOf(rest, ended, day)).toBe(validityOf(all, ended, day));
        expect(visibilityOf(shown, 'red_notice', day)).toBe(visibilityOf(all, 'red_notice', day));
      }),
    );
  });

  test('without a publication or reinstatement it is never live', () => {
    fc.assert(
      fc.property(anyEvents, anyEnds, someDay, (all, ended, day) => {
        const others = all.filter(({ kind }) => !['published', 'circulated', 'reinstated'].includes(kind));
        expect(validityOf(others, ended, day)).not.toBe('live');
      }),
    );
  });
});
