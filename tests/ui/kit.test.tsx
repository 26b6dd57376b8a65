import { describe, expect, test } from '@jest/globals';
import { load, type CheerioAPI } from 'cheerio';
import { renderPage } from '../../src/ui/page.tsx';
import { Facts } from '../../src/ui/facts.tsx';
import { Timeline } from '../../src/ui/timeline.tsx';
import { EveryComponent, FAULTS, pageContext } from './every-component.tsx';

const HOSTILE = `</textarea></title><script>alert(1)</script>"' onfocus='x' style="a"><img src=x onerror=alert(1)>&amp;{{7*7}}`;

function page(text = 'Some words', changes: Parameters<typeof pageContext>[0] = {}): CheerioAPI {
  const look = { title: text, error: true };
  return load(renderPage(pageContext(changes), look, <EveryComponent text={text} faults={FAULTS} />));
}

describe('hostile text', () => {
  const $ = page(HOSTILE, { path: HOSTILE, csrf: HOSTILE, actor: { name: HOSTILE, role: 'lawyer' } });

  test('becomes no element and no attribute', () => {
    expect($('script, img, svg, style, [style], iframe, object').length).toBe(0);
    const attributes = $('*')
      .toArray()
      .flatMap((element) => ('attribs' in element ? Object.keys(element.attribs) : []));
    expect(attributes.filter((name) => name.startsWith('on'))).toEqual([]);
  });

  test('is shown and sent back exactly as it is', () => {
    expect($('h1').text()).toBe(HOSTILE);
    expect($('blockquote').first().text()).toBe(HOSTILE);
    expect($('input[name=title]').attr('value')).toBe(HOSTILE);
    expect($('textarea').text().trim()).toBe(HOSTILE);
    expect($('option[selected]').attr('value')).toBe(HOSTILE);
    expect($('title').text()).toContain(HOSTILE);
  });
});

test('a text keeps the line feeds at its beginning, of which a browser drops the first', () => {
  expect(page('\n\nSecond')('textarea').text()).toBe('\n\nSecond');
});

describe('what belongs together is tied together', () => {
  const $ = page();
  const ids = $('[id]')
    .toArray()
    .map((element) => $(element).attr('id') ?? '');
  const named = (attribute: string): string[] =>
    $(`[${attribute}]`)
      .toArray()
      .flatMap((element) => ($(element).attr(attribute) ?? '').split(' '));

  test('ids are unique', () => {
    expect(ids.toSorted()).toEqual([...new Set(ids)].toSorted());
  });

  test.each(['aria-describedby', 'aria-labelledby', 'for', 'list'])('what %s names is there', (attribute) => {
    expect(named(attribute).length).toBeGreaterThan(0);
    expect(named(attribute).filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('every control has a label', () => {
    const controls = $('input:not([type=hidden]), select, textarea').toArray();
    expect(controls.filter((control) => $(`label[for="${$(control).attr('id')}"]`).length !== 1)).toEqual([]);
  });

  test.each(FAULTS.filter(({ path }) => path !== ''))(
    'the summary leads to $path, which repeats the fault',
    (fault) => {
      const target = $(`.error-summary a:contains("${fault.message}")`).attr('href')?.slice(1) ?? '';
      const field = $(`[id="${target}"]`);
      const described = (field.attr('aria-describedby') ?? '')
        .split(' ')
        .map((id) => $(`[id="${id}"]`).text());
      expect(described.join(' ')).toContain(fault.message);
      expect(field.is('fieldset') || field.attr('aria-invalid') === 'true').toBe(true);
    },
  );

  test('a fault of the form as a whole is said without a link', () => {
    const whole = $('.error-summary li').last();
    expect(whole.text()).toBe('Something is wrong at the form');
    expect(whole.find('a').length).toBe(0);
  });
});

test('every form that changes something carries the token once, and no other does', () => {
  const $ = page();
  expect($('form[method=post]').length).toBe(3);
  $('form').each((_, form) => {
    const tokens = $(form).find('input[name=csrf]');
    expect(tokens.length).toBe($(form).attr('method') === 'post' ? 1 : 0);
    if (tokens.length === 1) expect(tokens.attr('value')).toBe('token-of-this-page');
  });
});

test('a form that changes something carries the key of its page, but for those in the frame', () => {
  const $ = page();
  expect($('main form[method=post] input[name=formKey]').attr('value')).toBe('key-of-this-page');
  expect($('input[name=formKey]').length).toBe($('main form[method=post]').length);
});

test('a password is not sent back', () => {
  expect(page()('input[type=password]').attr('value')).toBeUndefined();
});

describe('the frame', () => {
  test('runs in the direction of its language', () => {
    expect(page()('html').attr()).toMatchObject({ lang: 'en', dir: 'ltr' });
    expect(page('Some words', { locale: 'ar' })('html').attr()).toMatchObject({ lang: 'ar', dir: 'rtl' });
  });

  test('says in its title that something is wrong', () => {
    expect(page()('title').text()).toBe('Error: Some words – Article 3');
    expect(load(renderPage(pageContext(), { title: 'Cases' }, ''))('title').text()).toBe('Cases – Article 3');
  });

  test('offers each language under its own name and leads back to this page', () => {
    const $ = page();
    const form = $('form[action="/language"]');
    expect(form.find('input[name=back]').attr('value')).toBe('/cases?state=XA');
    const offered = form.find('button').toArray();
    expect(offered.map((button) => $(button).attr('value'))).toEqual(['en', 'fr', 'es', 'ar']);
    expect(offered.map((button) => $(button).text())).toEqual(['English', 'français', 'español', 'العربية']);
  });

  test('says on every page that this is a demonstration, and only then', () => {
    expect(page()('header').text()).toContain('Demonstration');
    expect(page('Some words', { demo: false })('header').text()).not.toContain('Demonstration');
  });

  test('offers nobody to sign out who has not signed in', () => {
    const { actor: _, ...nobody } = pageContext();
    const html = renderPage(nobody, { title: 'Sign in' }, '');
    expect(html).not.toContain('/sign-out');
    expect(page()('form[action="/sign-out"]').text()).toContain('Ines Vale, caseworker');
  });

  test('says on paper where and when it was printed', () => {
    expect(page()('footer').text()).toContain('Printed from /cases?state=XA on 23 November 2026 (UTC)');
  });
});

test('what hangs on another record has a heading below its', () => {
  const $ = page();
  expect($('#item > .item-head h3, #part > .item-head h4').length).toBe(2);
});

test('a table too wide for the screen can be reached and scrolled by keyboard', () => {
  expect(page()('section:has(> table)').attr()).toMatchObject({ tabindex: '0', 'aria-label': 'Some words' });
});

describe('the timeline', () => {
  test('says the lane of each entry in words, and where the order means nothing', () => {
    const $ = page();
    const lanes = $('.entry')
      .toArray()
      .map((entry) => $(entry).find('.entry-lane').text());
    expect(lanes).toEqual(['Validity', 'Visibility', 'Proceedings', 'Protection', 'Pressure', 'Pressure']);
    expect($('.timeline-group').last().find('h3').text()).toContain('In no known order');
  });

  test('links a source to its page or to the web and to nothing else', () => {
    const hrefs = [
      '/sources/1',
      '#source',
      'https://example.org/',
      'javascript:alert(1)',
      '//example.org',
      '/\\example.org',
    ];
    const entry = {
      id: 'entry',
      lane: 'validity',
      what: 'Published',
      sources: hrefs.map((href) => ({ label: href, href })),
    } as const;
    const $ = load(
      renderPage(
        pageContext(),
        { title: 'H' },
        <Timeline groups={[{ heading: '2021', entries: [entry] }]} />,
      ),
    );
    const linked = $('.entry-sources a')
      .toArray()
      .map((link) => $(link).attr('href'));
    expect(linked).toEqual(hrefs.slice(0, 3));
    expect($('.entry-sources > bdi').length).toBe(3);
  });
});

test('what prints wrongly does not compile', () => {
  // @ts-expect-error a Date prints nothing
  const date = <Facts items={[{ label: 'Decided on', value: new Date(0) }]} />;
  // @ts-expect-error a number is not yet in the reader's figures, and `{count && …}` prints 0
  const number = <Facts items={[{ label: 'Days', value: 1204 }]} />;
  expect([date, number]).toHaveLength(2);
});
