import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isFresh, requireFreshFactor } from '../../src/access/actor.ts';
import { isLoopback, mayDoWithoutFactor } from '../../src/access/demonstration.ts';
import { hashRecoveryCode, newRecoveryCodes, readRecoveryCode } from '../../src/access/recovery-codes.ts';
import { sealingWith } from '../../src/access/sealing.ts';
import { admits, failuresCounted, waitAfter } from '../../src/access/throttle-rules.ts';
import { codeAt, stepOf, totpUri } from '../../src/access/totp.ts';
import { FactorNeeded, Overloaded } from '../../src/lib/errors.ts';
import { gate } from '../../src/lib/gate.ts';

const NOON = new Date('2026-11-23T12:00:00Z');
const after = (ms: number) => new Date(NOON.getTime() + ms);

describe('a proof of the second factor', () => {
  test('is fresh for five minutes', () => {
    expect(isFresh({ factorAt: NOON }, NOON)).toBe(true);
    expect(isFresh({ factorAt: NOON }, after(299_999))).toBe(true);
    expect(isFresh({ factorAt: NOON }, after(300_000))).toBe(false);
    expect(isFresh({}, NOON)).toBe(false);
    expect(isFresh({ withoutFactor: true }, NOON)).toBe(true);
    expect(() => requireFreshFactor({}, NOON)).toThrow(FactorNeeded);
    expect(() => requireFreshFactor({ factorAt: NOON }, NOON)).not.toThrow();
  });
});

describe('no second factor is needed', () => {
  const mere = { realCases: false, realAccounts: false, loopback: true };

  test('by the demonstration’s people while there is nothing else', () => {
    expect(mayDoWithoutFactor({ demo: true }, mere)).toBe(true);
  });

  test.each([
    ['a real person', { demo: false }, mere],
    ['once a case is stored', { demo: true }, { ...mere, realCases: true }],
    ['once somebody real has an account', { demo: true }, { ...mere, realAccounts: true }],
    ['where others can reach the server', { demo: true }, { ...mere, loopback: false }],
  ])('but not: %s', (_what, account, situation) =>
    expect(mayDoWithoutFactor(account, situation)).toBe(false),
  );

  test.each(['127.0.0.1', '127.8.8.8', '::1', 'localhost'])('%s is this machine', (host) =>
    expect(isLoopback(host)).toBe(true),
  );
  test.each(['0.0.0.0', '::', '192.0.2.7', '127.0.0.1.example', 'localhost.example', ''])(
    '%s may be reached by others',
    (host) => expect(isLoopback(host)).toBe(false),
  );
});

describe('the wait after failures', () => {
  test.each([
    [0, 0],
    [4, 0],
    [5, 1000],
    [6, 2000],
    [10, 32_000],
    [14, 512_000],
    [15, 900_000],
    [1000, 900_000],
  ])('%i: %i ms', (failures, wait) => expect(waitAfter(failures, false)).toBe(wait));

  test('is never shorter after more failures or under pressure, and never over a quarter of an hour', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.boolean(), (failures, pressure) => {
        const wait = waitAfter(failures, pressure);
        expect(waitAfter(failures + 1, pressure)).toBeGreaterThanOrEqual(wait);
        expect(waitAfter(failures, true)).toBeGreaterThanOrEqual(waitAfter(failures, false));
        expect(wait).toBeLessThanOrEqual(900_000);
      }),
    );
  });

  test('lets in whoever has not failed, whatever the pressure', () => {
    expect(admits({ count: 0, lastAt: NOON }, NOON, true)).toBe(true);
    expect(admits({ count: 1, lastAt: NOON }, NOON, true)).toBe(false);
    expect(admits({ count: 1, lastAt: NOON }, after(1000), true)).toBe(true);
  });

  test('is forgotten after a day', () => {
    expect(failuresCounted({ count: 9, lastAt: NOON }, after(86_399_999))).toBe(9);
    expect(failuresCounted({ count: 9, lastAt: NOON }, after(86_400_000))).toBe(0);
  });
});

describe('a code', () => {
  // RFC 6238, appendix B: the last six digits of the SHA-1 column.
  const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  test.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ])('at second %i is %s', (second, code) => {
    const at = new Date(second * 1000);
    expect(codeAt(SECRET, at)).toBe(code);
    expect(stepOf(SECRET, code, at)).toBe(Math.floor(second / 30));
  });

  test('is taken a step early or late, and tells its own step', () => {
    const step = NOON.getTime() / 30_000;
    expect(stepOf(SECRET, codeAt(SECRET, after(30_000)), NOON)).toBe(step + 1);
    expect(stepOf(SECRET, codeAt(SECRET, after(-30_000)), NOON)).toBe(step - 1);
    expect(stepOf(SECRET, codeAt(SECRET, after(60_000)), NOON)).toBeUndefined();
    expect(stepOf(SECRET, codeAt(SECRET, after(-60_000)), NOON)).toBeUndefined();
  });

  test('comes of an address that apps read', () => {
    const uri = new URL(totpUri(SECRET, 'ann@example.invalid'));
    expect(uri.protocol).toBe('otpauth:');
    expect(decodeURIComponent(uri.pathname)).toContain('Article 3:ann@example.invalid');
    expect(uri.searchParams.get('secret')).toBe(SECRET);
  });
});

describe('recovery codes', () => {
  test('are ten, each of its own, and read in any grouping', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) {
      expect(code).toMatch(/^(?:[a-z2-7]{4}-){3}[a-z2-7]{4}$/);
      expect(readRecoveryCode(` ${code.toUpperCase().replaceAll('-', ' ')} `)).toBe(code.replaceAll('-', ''));
    }
    expect(readRecoveryCode('123456')).toBeUndefined();
    expect(readRecoveryCode(`${codes[0]}a`)).toBeUndefined();
  });

  test('of two accounts leave different traces', () => {
    const [code = ''] = newRecoveryCodes();
    expect(hashRecoveryCode('a', code)).not.toEqual(hashRecoveryCode('b', code));
  });
});

describe('what is sealed', () => {
  const sealing = sealingWith(Buffer.alloc(32, 7));

  test('opens for what it was sealed for, and shows nothing of itself', () => {
    const sealed = sealing.seal('GEZDGNBVGY3TQOJQ', 'factor 1');
    expect(sealed.toString('latin1')).not.toContain('GEZDGNBVGY3TQOJQ');
    expect(sealing.open(sealed, 'factor 1')).toBe('GEZDGNBVGY3TQOJQ');
    expect(sealing.seal('GEZDGNBVGY3TQOJQ', 'factor 1')).not.toEqual(sealed);
  });

  test('opens for nothing else, with no other key, and not when a bit is changed or the end cut off', () => {
    const sealed = sealing.seal('GEZDGNBVGY3TQOJQ', 'factor 1');
    const refusal = /authenticat|initialization vector/i;
    expect(() => sealing.open(sealed, 'factor 2')).toThrow(refusal);
    expect(() => sealingWith(Buffer.alloc(32, 8)).open(sealed, 'factor 1')).toThrow(refusal);
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.nat(7), (place, bit) => {
        const changed = Buffer.from(sealed);
        changed[place]! ^= 1 << bit;
        expect(() => sealing.open(changed, 'factor 1')).toThrow(refusal);
        expect(() => sealing.open(sealed.subarray(0, place), 'factor 1')).toThrow(refusal);
      }),
    );
  });
});

test('a gate lets so many in, lets so many wait in order, and refuses the rest before they begin', async () => {
  const enter = gate(2, 3);
  const begun: number[] = [];
  const finish: (() => void)[] = [];
  const all = Array.from({ length: 7 }, (_, index) =>
    enter(async () => {
      begun.push(index);
      await new Promise<void>((done) => finish.push(done));
      if (index === 1) throw new Error('of its own');
      return index;
    }),
  );
  const settled = Promise.allSettled(all);
  expect(begun).toEqual([0, 1]);
  await expect(all[5]).rejects.toThrow(Overloaded);
  await expect(all[6]).rejects.toThrow(Overloaded);
  for (let done = 0; done < 5; done += 1) {
    finish[done]!();
    await Promise.allSettled([all[done]]);
    expect(begun.length).toBe(Math.min(5, done + 3));
  }
  const results = await settled;
  expect(results.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'fulfilled',
    'fulfilled',
    'rejected',
    'rejected',
  ]);
  await expect(enter(() => Promise.resolve('again'))).resolves.toBe('again');
});
