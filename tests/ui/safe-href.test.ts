import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { safeHref, safeLink } from '../../src/ui/safe-href.ts';

test.each(['https://example.org/a?b=c#d', 'http://example.org/', 'mailto:desk@example.org'])(
  '%s may be linked',
  (address) => {
    expect(safeHref(address)).toBe(address);
  },
);

test.each([
  'javascript:alert(1)',
  ' JaVa\tScript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:https://example.org/1',
  '//example.org',
  'example.org',
  '/cases',
  '',
])('%j may not', (address) => {
  expect(safeHref(address)).toBeUndefined();
});

test('whatever is let through has one of the three schemes, as a browser reads it', () => {
  const scheme = fc.constantFrom(
    'https:',
    'http:',
    'mailto:',
    'javascript:',
    'data:',
    '\u0000javascript:',
    'ht\ntps:',
    '',
  );
  fc.assert(
    fc.property(scheme, fc.string({ unit: 'binary' }), (start, rest) => {
      const href = safeHref(start + rest);
      if (href !== undefined) expect(href).toMatch(/^(?:https?|mailto):/);
    }),
  );
});

test('a link that is not let through as an address never leaves the site', () => {
  const parts = fc.array(fc.constantFrom('/', '\\', '#', '?', '.', 'example.org', '\t', '\n', '@', ':'), {
    maxLength: 5,
  });
  fc.assert(
    fc.property(parts, (written) => {
      const link = safeLink(`/${written.join('')}`);
      if (link !== undefined)
        expect(new URL(link, 'https://elsewhere.example').origin).toBe('https://elsewhere.example');
    }),
    { numRuns: 2000 },
  );
  expect(safeLink('/\t/example.org')).toBeUndefined();
  expect(safeLink('#source')).toBe('#source');
});
