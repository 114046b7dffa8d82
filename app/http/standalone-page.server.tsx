import type { ReactNode } from "react";
import { renderToString } from "react-dom/server";
import { type PageView, PageViewProvider } from "#app/i18n/page-view.tsx";
import styles from "#app/ui/styles/app.css?url";

/** A page outside the languages' branches: its language is not in its address, so it is rendered by itself. Never kept. */
export function standalonePage(view: PageView, title: string, children: ReactNode, status = 200): Response {
  const html = `<!doctype html>${renderToString(
    <PageViewProvider value={view}>
      <html lang={view.locale}>
        <head>
          <meta charSet="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="robots" content="noindex" />
          <title>{`${title} · ${view.portalName}`}</title>
          <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
          <link rel="stylesheet" href={styles} />
        </head>
        <body>
          <main id="main">{children}</main>
        </body>
      </html>
    </PageViewProvider>,
  )}`;
  return new Response(html, {
    status,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Language": view.locale,
      "Cache-Control": "private, no-store",
    },
  });
}
