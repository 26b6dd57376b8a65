import { describe, expect, test } from '@jest/globals';
import request from 'supertest';
import type { Api } from '../support/app.ts';
import { expectProblem } from './expect-problem.ts';
import { useRefusals } from './refusals.ts';

const there = useRefusals();

describe('bodies that are no JSON object', () => {
  const raw = (
    method: 'post' | 'patch' | 'delete',
    path: string,
    body: string | Buffer,
    type = 'application/json',
    token = there.person.token,
  ) =>
    request(there.app.app)
      [method](`/api/v1${path}`)
      .set({ authorization: `Bearer ${token}`, 'content-type': type, 'if-match': '"1"' })
      .serialize((whole) => whole as string)
      .send(body as string) as unknown as ReturnType<Api['get']>;

  const BROKEN: [string, string | Buffer, number][] = [
    ['an array', '[{"title":"x"}]', 400],
    ['a text', '"x"', 400],
    ['null', 'null', 400],
    ['a number', '7', 400],
    ['broken JSON', '{"title":"x"', 400],
    ['two objects', '{"title":"x"}{}', 400],
    ['NaN', '{"title":NaN}', 400],
    ['a raw control character', '{"title":"a\0b"}', 400],
    [
      'bytes that are no UTF-8',
      Buffer.from([...Buffer.from('{"title":"'), 0xff, 0xfe, ...Buffer.from('"}')]),
      400,
    ],
    [
      'a surrogate in bytes',
      Buffer.from([...Buffer.from('{"title":"'), 0xed, 0xa0, 0x80, ...Buffer.from('"}')]),
      400,
    ],
    ['an overlong NUL', Buffer.from([...Buffer.from('{"title":"'), 0xc0, 0x80, ...Buffer.from('"}')]), 400],
    ['10 MB', JSON.stringify({ title: 'x'.repeat(10_000_000) }), 413],
  ];

  test.each(BROKEN)('%s', async (_, body, status) => {
    expectProblem(await raw('post', `/cases/${there.ids.case}/sources`, body), status);
    expectProblem(await raw('patch', `/sources/${there.ids.source}`, body), status);
    expectProblem(await raw('delete', `/sources/${there.ids.source}`, body), status);
  });

  test.each<[string, string, string[]]>([
    ['escaped NUL', '{"title":"a\\u0000b"}', ['title']],
    ['an escaped lone surrogate', '{"title":"a\\udc00b"}', ['title']],
    ['a prototype', '{"title":"x","__proto__":{"kind":"website"}}', ['__proto__']],
    [
      'a prototype inside',
      '{"title":"x","citations":[{"sourceId":"ID","__proto__":1}]}',
      ['citations.0.__proto__'],
    ],
    [
      'prototypes among claims, where keys are free',
      '{"title":"x","citations":[{"sourceId":"ID","claims":{"__proto__":"x","title":"y","a b":1}}]}',
      ['citations.0.claims.__proto__', 'citations.0.claims.a b'],
    ],
    [
      'a prototype that is the only claim',
      '{"title":"x","citations":[{"sourceId":"ID"},{"sourceId":"ID","claims":{"__proto__":{"a":1}}}]}',
      ['citations.1.claims.__proto__'],
    ],
    [
      'a prototype beside other faults, and one inside what is no field anyway',
      '{"title":5,"__proto__":null,"kind":"x","colour":{"__proto__":{"__proto__":1}}}',
      ['title', '__proto__', 'kind', 'colour'],
    ],
    ['a hundred thousand levels', `{"title":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, ['title']],
  ])('%s', async (_, body, paths) => {
    const sent = body.replaceAll('ID', there.ids.source);
    expectProblem(await raw('post', `/cases/${there.ids.case}/sources`, sent), 422, paths);
    expectProblem(await raw('patch', `/sources/${there.ids.source}`, sent), 422, paths);
  });

  test('a prototype in a group of fields', async () => {
    const body = '{"instrument":"red_notice","warrant":{"__proto__":{"issuedBy":"x"},"issuedOn":"2021"}}';
    expectProblem(await raw('post', `/cases/${there.ids.case}/notices`, body), 422, ['warrant.__proto__']);
    expectProblem(await raw('patch', `/notices/${there.ids.notice}`, body), 422, ['warrant.__proto__']);
  });

  test('whoever may not send anything is told so, whatever is sent', async () => {
    const advocate = await there.app.person('advocate');
    await there.settle();
    const path = `/cases/${there.ids.case}/sources`;
    for (const body of ['{', '7', JSON.stringify({ title: 'x'.repeat(10_000_000) })]) {
      expectProblem(await raw('post', path, body, 'application/json', 'nobody'), 401);
      expectProblem(await raw('post', path, body, 'application/json', advocate.token), 404);
      expectProblem(await raw('post', path, body, 'text/plain', 'nobody'), 401);
    }
  });

  test.each([
    ['text/plain', '{"title":"x"}'],
    ['application/x-www-form-urlencoded', 'title=x'],
    ['application/json; charset=latin1', '{"title":"x"}'],
    ['application/json-patch+json', '[]'],
  ])('the media type %s', async (type, body) => {
    expectProblem(await raw('post', `/cases/${there.ids.case}/sources`, body, type), 415);
  });

  test('faults without number are answered with some of them', async () => {
    const keys = Array.from({ length: 300_000 }, (_, index) => `"k${index}":1`);
    const many = [
      `{${keys.join(',')}}`,
      `{"citations":[${'1,'.repeat(1_000_000)}1]}`,
      `{"charges":[${'{},'.repeat(500_000)}{}]}`,
    ];
    for (const body of many) {
      const answer = await raw('post', `/cases/${there.ids.case}/notices`, body);
      expect(answer.status).toBe(422);
      expect(answer.body.errors.length).toBeLessThanOrEqual(500);
    }
  });
});
