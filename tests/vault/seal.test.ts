import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import {
  newKey,
  NotAuthentic,
  seal,
  sealValue,
  unseal,
  unsealValue,
  unwrapKey,
  wrapKey,
  type Place,
} from '../../src/vault/seal.ts';

const anyContent = () => fc.uint8Array({ maxLength: 2000 }).map((bytes) => Buffer.from(bytes));
const anyPlace = (): fc.Arbitrary<Place> =>
  fc.array(fc.oneof(fc.string(), fc.integer()), { minLength: 1, maxLength: 6 });
const anyValue = () =>
  fc.dictionary(
    fc.string({ unit: 'binary' }),
    fc.jsonValue().filter((value) => !Object.is(value, -0)),
  );

describe('what is sealed', () => {
  test('is opened by its key, in its place, as it was', () => {
    fc.assert(
      fc.property(anyContent(), anyPlace(), (content, place) => {
        const key = newKey();
        expect(unseal(key, seal(key, content, place), place)).toEqual(content);
      }),
    );
  });

  test('is refused when any bit of it was flipped', () => {
    const content = Buffer.from('one block');
    const key = newKey();
    const place = ['identity_versions', 'ciphertext', 'id', 1];
    const sealed = seal(key, content, place);
    for (const part of ['nonce', 'ciphertext'] as const)
      for (let bit = 0; bit < sealed[part].length * 8; bit += 1) {
        const changed = Buffer.from(sealed[part]);
        changed[bit >> 3]! ^= 1 << (bit & 7);
        expect(() => unseal(key, { ...sealed, [part]: changed }, place)).toThrow(NotAuthentic);
      }
  });

  test('is refused when any of it is missing', () => {
    const key = newKey();
    const sealed = seal(key, Buffer.from('a name'), ['here']);
    for (let length = 0; length < sealed.ciphertext.length; length += 1) {
      const cut = { ...sealed, ciphertext: sealed.ciphertext.subarray(0, length) };
      expect(() => unseal(key, cut, ['here'])).toThrow(NotAuthentic);
    }
    const shortNonce = { ...sealed, nonce: sealed.nonce.subarray(1) };
    expect(() => unseal(key, shortNonce, ['here'])).toThrow(NotAuthentic);
  });

  test('is refused in any other place, and by any other key', () => {
    fc.assert(
      fc.property(anyContent(), anyPlace(), anyPlace(), (content, place, other) => {
        fc.pre(JSON.stringify(place) !== JSON.stringify(other));
        const key = newKey();
        const sealed = seal(key, content, place);
        expect(() => unseal(key, sealed, other)).toThrow(NotAuthentic);
        expect(() => unseal(newKey(), sealed, place)).toThrow(NotAuthentic);
      }),
    );
  });

  test('never has the same nonce or ciphertext twice', () => {
    const key = newKey();
    const many = Array.from({ length: 2000 }, () => seal(key, Buffer.from('the same'), ['here']));
    expect(new Set(many.map(({ nonce }) => nonce.toString('hex'))).size).toBe(many.length);
    expect(new Set(many.map(({ ciphertext }) => ciphertext.toString('hex'))).size).toBe(many.length);
  });

  test('is a value as well, whose length says only how many blocks it fills', () => {
    const key = newKey();
    fc.assert(
      fc.property(anyValue(), (value) => {
        const sealed = sealValue(key, value, ['here']);
        expect(unsealValue(key, sealed, ['here'])).toEqual(JSON.parse(JSON.stringify(value)));
        expect((sealed.ciphertext.length - 16) % 512).toBe(0);
      }),
    );
  });
});

test('a wrapped key is unwrapped by its own key, for its own case', () => {
  const [wrapping, key] = [newKey(), newKey()];
  const wrapped = wrapKey(wrapping, key, ['case_keys', 'a']);
  expect(unwrapKey(wrapping, wrapped, ['case_keys', 'a'])).toEqual(key);
  expect(wrapped.includes(key)).toBe(false);
  expect(() => unwrapKey(wrapping, wrapped, ['case_keys', 'b'])).toThrow(NotAuthentic);
  expect(() => unwrapKey(newKey(), wrapped, ['case_keys', 'a'])).toThrow(NotAuthentic);
});
