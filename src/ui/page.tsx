import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { LOCALES } from '../domain/codes.ts';
import { parseEdtf } from '../lib/edtf.ts';
import { languageName } from '../lib/languages.ts';
import { sayDate } from '../messages/dates.ts';
import { directionOf, PageProvider, usePage, type PageContext } from './context.tsx';
import type { Content } from './content.ts';
import { Form, Hidden } from './form.tsx';
import { paths } from './paths.ts';

interface PageLook {
  title: string;
  /** The form on it was refused. */
  error?: boolean;
  /** Uses the whole width: for a timeline, a table. */
  wide?: boolean;
}

/** The whole document. Nothing else builds one. */
export function renderPage(context: PageContext, look: PageLook, children: Content): string {
  const document = renderToString(
    <PageProvider context={context}>
      <Document {...look}>{children}</Document>
    </PageProvider>,
  );
  return `<!doctype html>${document}`;
}

function Document({ title, error = false, wide = false, children }: PageLook & { children: Content }): VNode {
  const { t, locale } = usePage();
  const full = t.ui.pageTitle(title);
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{error ? t.ui.errorTitle(full) : full}</title>
        <link rel="stylesheet" href="/style.css" />
      </head>
      <body>
        <a class="skip" href="#content">
          {t.ui.skipToContent}
        </a>
        <Masthead />
        <main id="content" tabIndex={-1} class={wide ? 'wide' : undefined}>
          {children}
        </main>
        <Footer />
      </body>
    </html>
  );
}

function Masthead(): VNode {
  const { t, demo, nav } = usePage();
  return (
    <header class="masthead">
      {demo ? (
        <div class="demo">
          <p>
            <strong>{t.ui.demoTitle}</strong> {t.ui.demoText}
          </p>
        </div>
      ) : null}
      <div class="masthead-row">
        <a class="wordmark" href={paths.home} translate={false}>
          Article 3
        </a>
        {nav.length === 0 ? null : (
          <nav aria-label={t.ui.mainNavigation}>
            <ul>
              {nav.map(({ href, label, current }) => (
                <li key={href}>
                  <a href={href} aria-current={current ? 'page' : undefined}>
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <div class="reader">
          <Languages />
          <SignedIn />
        </div>
      </div>
    </header>
  );
}

function Languages(): VNode {
  const { t, locale, path } = usePage();
  return (
    <Form action={paths.language} inline once={false}>
      <Hidden name="back" value={path} />
      <fieldset class="languages" aria-label={t.ui.languageSwitch}>
        {LOCALES.map((one) => (
          <button
            key={one}
            type="submit"
            class="plain"
            name="language"
            value={one}
            lang={one}
            aria-current={one === locale ? 'true' : undefined}
          >
            {languageName(one, one)}
          </button>
        ))}
      </fieldset>
    </Form>
  );
}

function SignedIn(): VNode | null {
  const { t, actor } = usePage();
  if (actor === undefined) return null;
  return (
    <Form action={paths.signOut} inline once={false}>
      <a href={paths.account}>{t.ui.signedInAs(actor.name, t.codes.role[actor.role])}</a>
      <button type="submit" class="plain">
        {t.ui.signOut}
      </button>
    </Form>
  );
}

function Footer(): VNode {
  const { t, locale, path, day } = usePage();
  return (
    <footer class="foot">
      <p class="article">{t.ui.article3}</p>
      <p class="article-of">{t.ui.article3Of}</p>
      <p class="printed">{t.ui.printedFrom(path, sayDate(t, locale, parseEdtf(day) ?? null))}</p>
    </footer>
  );
}
