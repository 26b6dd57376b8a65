import type { AnyApiRoute, OpenPageRoute } from '../access/route.ts';
import { renderPage } from '../ui/page.tsx';
import { paths } from '../ui/paths.ts';
import { Heading } from '../ui/section.tsx';
import { Table } from '../ui/table.tsx';

/** The API's routes for a reader; the whole description is the OpenAPI document it links to. */
export function apiDocs(routes: readonly AnyApiRoute[]): OpenPageRoute {
  const nameOf = ({ path }: AnyApiRoute) => path.split('/')[1] ?? '';
  const groups = [...new Set(routes.map(nameOf))].map((name) => ({
    name,
    list: routes.filter((route) => nameOf(route) === name),
  }));
  return {
    method: 'get',
    path: paths.apiDocs,
    needs: 'anyone',
    handle: ({ page }) => {
      const { t } = page;
      const view = (
        <>
          <Heading title={t.pages.apiTitle} lead={t.pages.apiLead} />
          <p>
            <a href="/api/v1/openapi.json">OpenAPI 3.1</a>
          </p>
          {groups.map(({ name, list }) => (
            <Table
              key={name}
              caption={name}
              columns={[{ label: t.pages.apiRoute }, { label: t.pages.apiSummary }]}
              rows={list.map(({ method, path, summary }) => ({
                id: `${method} ${path}`,
                cells: [
                  <code>{`${method.toUpperCase()} /api/v1${path.replace(/:(\w+)/g, '{$1}')}`}</code>,
                  // The API speaks English to programs and to those who write them.
                  <span key="summary" lang="en" dir="ltr">
                    {summary}
                  </span>,
                ],
              }))}
            />
          ))}
        </>
      );
      return Promise.resolve({ html: renderPage(page, { title: t.pages.apiTitle, wide: true }, view) });
    },
  };
}
