import { z } from 'zod';
import type { AnyApiRoute } from '../access/route.ts';

const PROBLEM = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'errors'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'message'],
        properties: { path: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
};

/** The OpenAPI 3.1 description, made from the routes and the very schemas that check what comes in. */
export function openApi(routes: readonly AnyApiRoute[]): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method]: operation(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Article 3',
      version: '1',
      description: 'Dates ending in `On` are EDTF; times ending in `At` are RFC 3339 in UTC.',
    },
    servers: [{ url: '/api/v1' }],
    security: [{ token: [] }, { session: [] }],
    paths,
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: '__Host-session' },
      },
      schemas: { Problem: PROBLEM },
    },
  };
}

function operation(route: AnyApiRoute): object {
  const inPath = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: name === 'name' ? { type: 'string' } : { type: 'string', format: 'uuid' },
  }));
  const inQuery = Object.entries(route.query ?? {}).map(([name, description]) => ({
    name,
    in: 'query',
    description,
    schema: { type: 'string' },
  }));
  const key =
    route.method === 'get' || route.outside
      ? []
      : [
          {
            name: 'Idempotency-Key',
            in: 'header',
            description:
              'Under one key a request is carried out once. Sent again within 24 hours it is answered with the same status and the record as it is now, and with Idempotency-Replayed: true; 409 while the first is under way; 422 with another request.',
            schema: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[ -~]+$' },
          },
        ];
  const needsVersion = route.method === 'patch' || route.method === 'delete';
  const version = needsVersion
    ? [
        {
          name: 'If-Match',
          in: 'header',
          required: true,
          description: 'The ETag of the record as read',
          schema: { type: 'string' },
        },
      ]
    : [];
  return {
    summary: route.summary,
    parameters: [...inPath, ...inQuery, ...version, ...key],
    ...(route.body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: bodySchema(route.body) } },
          },
        }),
    responses: {
      '2XX': { description: 'Done' },
      default: {
        description: 'Refused',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

function bodySchema(schema: z.ZodType): object {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return json;
}
