import { describe, expect, test } from '@jest/globals';
import { hash } from '@node-rs/argon2';
import fc from 'fast-check';
import { hashPassword, isOutdated, isPassword, passwordFault } from '../../src/access/password.ts';

describe('a password that somebody wants to use', () => {
  test.each([
    ['elevenchars', 'password_too_short'],
    ['', 'password_too_short'],
    ['six🦊🦊🦊🦊🦊', 'password_too_short'],
    ['x7'.padEnd(129, 'ab9 c'), 'password_too_long'],
    ['twelve \0 with a NUL', 'unclean_text'],
  ])('%j: %s', (password, fault) => expect(passwordFault(password)).toBe(fault));

  test.each(
    `password1234 Password123! P@ssw0rd1234 passwordpassword 123456789012 1234567890123456 111111111111 aaaaaaaaaaaa
     qwertyuiop12 qwertyuiop[] qwerty123456 1q2w3e4r5t6y 1qaz2wsx3edc4rfv q1w2e3r4t5y6 abcdefghijkl abc123abc123 123abc123abc
     iloveyou1234 ILOVEYOU!!!! unbelievable administrator Administrator1 letmein12345 welcome12345 Welcome2026!! changeme1234
     football1234 princess1234 superman1234 batman123456 adminadminadmin motdepasse123 contraseña1234 Azertyuiop12 Summer2026!!!
     interpol2026 article3article3 rednotice2026 qazwsxedcrfv zxcvbnm12345 asdfghjkl123 987654321098 testtesttest Passw0rd!Passw0rd!`
      .split(/\s+/)
      .filter((password) => password !== ''),
  )('%s is one that is guessed first', (password) =>
    expect(passwordFault(password)).toBe('password_too_common'),
  );

  test.each([
    'seven plain words and a comma',
    'correct horse battery staple',
    'twelve signs',
    'sol y sombra en la plaza',
    'нотаріус пише повільно',
    'كلمات قليلة أتذكرها',
    '十二個以上的字也可以當作密碼用',
    'mK4-tq9-zzw-7Lf',
    'ALL IN CAPITALS',
    'no digits and no signs',
  ])('%s will do: nothing is asked of it but length', (password) =>
    expect(passwordFault(password)).toBeUndefined(),
  );

  test('random ones of any characters will do', () => {
    const LETTERS = 'bcdghjkmnpqrtvwxzBCDGHJKMNPQRTVWXZ2468#%-_ ';
    const random = fc.array(fc.constantFrom(...LETTERS.split('')), { minLength: 16, maxLength: 128 });
    fc.assert(
      fc.property(random, (letters) => {
        fc.pre(new Set(letters).size > 9);
        expect(passwordFault(letters.join(''))).toBeUndefined();
      }),
    );
  });
});

describe('what is stored of it', () => {
  test('is Argon2id of 19 MiB and two passes, and known again in any composition', async () => {
    const stored = await hashPassword('crème brûlée, twice');
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await isPassword(stored, 'crème brûlée, twice'.normalize('NFD'))).toBe(true);
    expect(await isPassword(stored, 'creme brulee, twice')).toBe(false);
    expect(await isPassword(null, 'no account has this password')).toBe(false);
    expect(isOutdated(stored)).toBe(false);
  });

  test('is outdated once it would cost more to make', async () => {
    expect(isOutdated(await hash('a', { memoryCost: 8192, timeCost: 2 }))).toBe(true);
    expect(isOutdated(await hash('a', { memoryCost: 19_456, timeCost: 1 }))).toBe(true);
    expect(isOutdated(await hash('a', { memoryCost: 20_000, timeCost: 3 }))).toBe(false);
  });
});
