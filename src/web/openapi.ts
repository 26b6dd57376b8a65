import { z } from 'zod';
import type { AnyApiRoute } from '../access/route.ts';
import { refusalsOf, takesKey, takesVersion } from './refusals.ts';

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

const DESCRIPTION = `Dates ending in \`On\` are EDTF; times ending in \`At\` are RFC 3339 in UTC. Every change is all or
nothing: a request that is refused stores nothing. You see the cases you are a member of, and those open to all staff;
whatever you may not see is answered like what is not there, and counts nowhere. What is sensitive needs a second
factor proved within the last five minutes: with a token, send a code of it in the header \`Article3-Code\`.`;

const SESSION = `The cookie of a browser that is signed in. A request that changes something also needs the token of that
session's forms in the header \`X-CSRF-Token\`, and comes from a page of this site.`;

/** The OpenAPI 3.1 description, made from the routes and the very schemas that check what comes in. */
export function openApi(routes: readonly AnyApiRoute[]): object {
  const paths: Record<string, Record<string, object>> = {};
  const versioned = new Set(routes.filter(takesVersion).map(({ path }) => path));
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method]: operation(route, versioned.has(route.path)) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Article 3', version: '1', description: DESCRIPTION },
    servers: [{ url: '/api/v1' }],
    security: [{ token: [] }, { session: [] }],
    paths,
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: '__Host-session', description: SESSION },
      },
      schemas: { Problem: PROBLEM },
    },
  };
}

/** `versioned`: what it answers has a version, which a change needs. */
function operation(route: AnyApiRoute, versioned: boolean): object {
  return {
    summary: route.summary,
    parameters: [...inPath(route), ...inQuery(route), ...inHeaders(route)],
    ...(route.body === undefined ? {} : { requestBody: requestBody(route, route.body) }),
    responses: {
      ...Object.fromEntries(
        Object.entries(route.answers).map(([status, says]) => [
          status,
          answer(route, status, says, versioned),
        ]),
      ),
      ...Object.fromEntries(
        Object.entries(refusalsOf(route)).map(([status, when]) => [status, refusal(when)]),
      ),
    },
  };
}

const inPath = ({ path }: AnyApiRoute) =>
  [...path.matchAll(/([\w-]+)\/:(\w+)/g)].map(([, collection = '', name = '']) => ({
    name,
    in: 'path',
    required: true,
    description: `${NAMED_BY[name] ?? 'The id'} of one of the ${collection.replaceAll('-', ' ')}`,
    schema: name === 'name' ? { type: 'string' } : { type: 'string', format: 'uuid' },
  }));

const NAMED_BY: Readonly<Record<string, string>> = { name: 'The name', accountId: 'The account' };

const inQuery = ({ query = {} }: AnyApiRoute) =>
  Object.entries(query).map(([name, description]) => ({
    name,
    in: 'query',
    description,
    schema: { type: 'string' },
  }));

const IF_MATCH = {
  name: 'If-Match',
  in: 'header',
  required: true,
  description: 'The version of what is changed, in quotes, as its ETag has it when it is read',
  schema: { type: 'string', pattern: '^(W/)?"[0-9]{1,9}"$' },
};
const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  description:
    'Under one key a request is carried out once. Sent again within 24 hours it is answered with the same status and the record as it is now, and with Idempotency-Replayed: true; 409 while the first is under way; 422 with another request.',
  schema: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[ -~]+$' },
};
const CODE = {
  name: 'Article3-Code',
  in: 'header',
  description: 'With a token: a code of your authenticator app, or a recovery code. Each works once.',
  schema: { type: 'string' },
};

const inHeaders = (route: AnyApiRoute) => [
  ...(takesVersion(route) ? [IF_MATCH] : []),
  ...(takesKey(route) ? [IDEMPOTENCY_KEY] : []),
  ...(route.refuses?.[403] === undefined ? [] : [CODE]),
];

function requestBody({ method }: AnyApiRoute, body: z.ZodType): object {
  const { $schema: _, ...schema } = z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' });
  return {
    ...(method === 'patch'
      ? { description: 'What is to change; a field that is left out stays as it is.' }
      : {}),
    required: true,
    content: { 'application/json': { schema } },
  };
}

function answer(route: AnyApiRoute, status: string, description: string, versioned: boolean): object {
  const text = { schema: { type: 'string' } };
  return {
    description,
    headers: {
      ...(versioned && status === '200' ? { ETag: text } : {}),
      ...(status === '201' || status === '202' ? { Location: text } : {}),
      ...(takesKey(route) ? { 'Idempotency-Replayed': text } : {}),
    },
    ...(status === '204' ? {} : { content: { 'application/json': { schema: { type: 'object' } } } }),
  };
}

function refusal(description: string): object {
  return {
    description,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
}
