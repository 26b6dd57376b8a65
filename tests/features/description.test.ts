import { beforeAll, describe, expect, test } from '@jest/globals';
import { apiOf, useApp } from '../support/app.ts';

/** The description at `/api/v1/openapi.json`, and that it is true. That no other status is answered: tests/isolation. */

interface Operation {
  summary: string;
  parameters: { name: string; in: string; description?: string; required?: boolean }[];
  requestBody?: { required: boolean };
  responses: Record<string, { description: string; content?: Record<string, unknown> }>;
}

const app = useApp();
let operations: Map<string, Operation>;

beforeAll(async () => {
  const { body } = await apiOf(app, await app.person('caseworker')).get('/openapi.json');
  const { paths } = body as { paths: Record<string, Record<string, Operation>> };
  operations = new Map(
    Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => [`${method} ${path}`, operation] as const),
    ),
  );
});

test('every route says what it does, takes, answers and refuses', () => {
  expect(operations.size).toBeGreaterThan(80);
  for (const [name, { summary, parameters, responses }] of operations) {
    const said = [summary, ...[...parameters, ...Object.values(responses)].map((one) => one.description)];
    expect({ name, silent: said.filter((text = '') => text.length < 5) }).toEqual({ name, silent: [] });
    expect(Object.keys(responses)).toEqual(expect.arrayContaining(['401', '403', '404', '422', '503']));
    expect(Object.keys(responses).some((status) => status.startsWith('2'))).toBe(true);
    for (const [status, { content = {} }] of Object.entries(responses))
      expect(Object.keys(content)).toEqual(
        status === '204' ? [] : [status < '300' ? 'application/json' : 'application/problem+json'],
      );
  }
});

test('the opening of identities tells of the second factor, the limit of a day and the erasure', () => {
  const { parameters, responses } = operations.get('post /cases/{id}/identities/openings')!;
  expect(Object.keys(responses)).toEqual(expect.arrayContaining(['200', '403', '409', '429']));
  expect(parameters.map(({ name }) => name)).toEqual(['id', 'Article3-Code']);
});

describe('what takes something out', () => {
  test('tells that it needs a reason and a version', () => {
    for (const name of ['delete /measures/{id}', 'delete /identities/{id}'])
      expect({
        name,
        body: operations.get(name)!.requestBody?.required,
        version: operations.get(name)!.parameters.find((one) => one.name === 'If-Match')?.required,
      }).toEqual({ name, body: true, version: true });
  });

  test('needs no body where it needs no reason', () => {
    expect(operations.get('delete /cases/{id}/members/{accountId}')!.requestBody).toBeUndefined();
  });
});
