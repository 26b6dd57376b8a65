import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { FLAG_STATES, type FlagRule, type FlagState } from '../../src/domain/codes.ts';
import { reconcile, type Change, type Standing } from '../../src/features/flags/reconcile.ts';
import { raise, RULE_VERSIONS, type Raised } from '../../src/features/flags/rules.ts';
import { someCase } from './cases.ts';
import { shuffled, someDay } from './dated.ts';
import { setOf } from './record-sets.ts';

const raised = (evidence: string[] = ['f1'], candidates = 1): Raised => ({
  rule: 'R02',
  subject: { type: 'ruling', id: 'r1' },
  facts: { courtState: 'XB', decidedOn: null, candidates },
  evidence: evidence.map((id) => ({ type: 'finding', id, quote: null })),
});

const standing = (state: FlagState, one: Raised = raised(), version = RULE_VERSIONS[one.rule]): Standing => ({
  id: 'flag',
  rule: one.rule,
  ruleVersion: version,
  subjectId: one.subject.id,
  state,
  facts: one.facts,
  evidence: one.evidence,
  restsOn: [],
});

const changes = (flags: Standing[], fires: Raised[], versions = RULE_VERSIONS) =>
  reconcile(flags, fires, versions).map(({ change }) => change);

describe('what becomes of a flag', () => {
  test.each<[string, Standing[], Raised[], Change['change'][]]>([
    ['that never was', [], [raised()], ['raise']],
    ['that is open and still holds', [standing('open')], [raised()], []],
    ['that is open and has changed', [standing('open')], [raised(['f1', 'f2'])], ['update']],
    ['that is open and whose facts have changed', [standing('open')], [raised(['f1'], 2)], ['update']],
    ['that is open and holds no more', [standing('open')], [], ['resolve']],
    ['that is confirmed and still holds', [standing('confirmed')], [raised()], []],
    ['that is confirmed and has changed', [standing('confirmed')], [raised(['f2'])], ['update']],
    ['that is confirmed and holds no more', [standing('confirmed')], [], ['resolve']],
    ['that is dismissed and still holds', [standing('dismissed')], [raised()], []],
    ['that is dismissed, its facts alone changed', [standing('dismissed')], [raised(['f1'], 2)], []],
    [
      'that is dismissed, less of its evidence left',
      [standing('dismissed', raised(['f1', 'f2']))],
      [raised(['f2'])],
      [],
    ],
    ['that is dismissed and has new evidence', [standing('dismissed')], [raised(['f1', 'f2'])], ['reopen']],
    ['that is dismissed and holds no more', [standing('dismissed')], [], []],
    ['that is resolved and still does not hold', [standing('resolved')], [], []],
    ['that is resolved and holds again', [standing('resolved')], [raised()], ['reopen']],
    [
      'of another rule on the same record',
      [{ ...standing('open'), rule: 'R01' }],
      [raised()],
      ['raise', 'resolve'],
    ],
    ['on another record', [{ ...standing('open'), subjectId: 'r2' }], [raised()], ['raise', 'resolve']],
  ])('%s', (_, flags, fires, what) => expect(changes(flags, fires)).toEqual(what));

  test('whose rule means something else now', () => {
    const newer: Record<FlagRule, number> = { ...RULE_VERSIONS, R02: RULE_VERSIONS.R02 + 1 };
    expect(changes([standing('open')], [raised()], newer)).toEqual(['update']);
    expect(changes([standing('confirmed')], [raised()], newer)).toEqual(['update']);
    expect(changes([standing('dismissed')], [raised()], newer)).toEqual([]);
  });

  test('that comes back from the database with its keys in another order', () => {
    const flag = standing('open');
    const facts = Object.fromEntries(Object.entries(flag.facts as object).toReversed());
    const evidence = flag.evidence.map(({ type, id, quote }) => ({ quote, id, type }));
    expect(changes([{ ...flag, facts, evidence }], [raised()])).toEqual([]);
  });
});

/** The flags as they stand once the changes are made, as the actions make them. */
function carriedOut(flags: readonly Standing[], all: readonly Change[]): Standing[] {
  const changed = flags.map((flag): Standing => {
    const change = all.find((one) => one.change !== 'raise' && one.flagId === flag.id);
    switch (change?.change) {
      case 'resolve':
        return { ...flag, state: 'resolved' };
      case 'reopen':
        return { ...standing('open', change.raised), id: flag.id };
      case 'update':
        return { ...standing(flag.state, change.raised), id: flag.id };
      default:
        return flag;
    }
  });
  const added = all.flatMap((one) =>
    one.change === 'raise'
      ? [{ ...standing('open', one.raised), id: `${one.raised.rule} ${one.raised.subject.id}` }]
      : [],
  );
  return [...changed, ...added];
}

/** Flags as earlier days and people may have left them, and what the rules say today. */
const history = fc
  .tuple(
    someCase,
    fc.array(fc.tuple(fc.subarray([0, 1, 2, 3, 4, 5, 6, 7]), someDay), { maxLength: 3 }),
    someDay,
  )
  .chain(([all, earlier, day]) => {
    const before = earlier.reduce<Standing[]>((flags, [gone, then]) => {
      const known = all.filter((_, index) => !gone.includes(index));
      return carriedOut(flags, reconcile(flags, raise(setOf(known), then), RULE_VERSIONS));
    }, []);
    const states = fc.array(fc.constantFrom(...FLAG_STATES), {
      minLength: before.length,
      maxLength: before.length,
    });
    return states.map((reviewed) => ({
      flags: before.map((flag, index) => ({ ...flag, state: reviewed[index] ?? flag.state })),
      fires: raise(setOf(all), day),
    }));
  });

const isFor = (flag: Standing, one: Raised) => flag.rule === one.rule && flag.subjectId === one.subject.id;

describe('whatever stood before', () => {
  test('a second run changes nothing', () => {
    fc.assert(
      fc.property(history, ({ flags, fires }) => {
        const after = carriedOut(flags, reconcile(flags, fires, RULE_VERSIONS));
        expect(reconcile(after, fires, RULE_VERSIONS)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('there is one flag for all that fires, and none is open that does not', () => {
    fc.assert(
      fc.property(history, ({ flags, fires }) => {
        const after = carriedOut(flags, reconcile(flags, fires, RULE_VERSIONS));
        for (const one of fires) {
          const [flag, ...others] = after.filter((each) => isFor(each, one));
          expect(others).toEqual([]);
          expect(flag?.state).not.toBe('resolved');
          if (flag?.state !== 'dismissed')
            expect(flag).toMatchObject({ facts: one.facts, evidence: one.evidence });
        }
        const idle = after.filter((flag) => !fires.some((one) => isFor(flag, one)));
        for (const { state } of idle) expect(['dismissed', 'resolved']).toContain(state);
      }),
    );
  });

  test('a decision stands: confirmed stays while it holds, dismissed stays without new evidence', () => {
    fc.assert(
      fc.property(history, ({ flags, fires }) => {
        const after = carriedOut(flags, reconcile(flags, fires, RULE_VERSIONS));
        for (const before of flags) {
          const now = after.find(({ id }) => id === before.id);
          const one = fires.find((each) => isFor(before, each));
          if (before.state === 'confirmed')
            expect(now?.state).toBe(one === undefined ? 'resolved' : 'confirmed');
          if (before.state === 'dismissed') {
            const seen = new Set(before.evidence.map(({ id }) => id));
            const unseen = one?.evidence.some(({ id }) => !seen.has(id)) ?? false;
            expect(now?.state).toBe(unseen ? 'open' : 'dismissed');
          }
        }
      }),
    );
  });

  test('the order of flags and of what fires does not matter', () => {
    const twice = history.chain(({ flags, fires }) =>
      fc.tuple(fc.constant({ flags, fires }), shuffled(flags), shuffled(fires)),
    );
    const told = (all: Change[]) => all.map((one) => JSON.stringify(one)).toSorted();
    fc.assert(
      fc.property(twice, ([{ flags, fires }, flags2, fires2]) => {
        expect(told(reconcile(flags2, fires2, RULE_VERSIONS))).toEqual(
          told(reconcile(flags, fires, RULE_VERSIONS)),
        );
      }),
    );
  });

  test('a record that is retracted leaves the flags that stood without it', () => {
    fc.assert(
      fc.property(someCase, fc.nat(), someDay, (all, which, day) => {
        const without = all.filter((_, index) => index !== which % all.length);
        const unchanged = raise(setOf(without), day);
        const run = (flags: Standing[], fires: Raised[]) =>
          carriedOut(flags, reconcile(flags, fires, RULE_VERSIONS));
        const neverThere = run([], unchanged);
        const retracted = run(run(neverThere, raise(setOf(all), day)), unchanged);
        const open = (flags: Standing[]) => flags.filter(({ state }) => state === 'open').map(({ id }) => id);
        expect(open(retracted).toSorted()).toEqual(open(neverThere).toSorted());
      }),
    );
  });
});
