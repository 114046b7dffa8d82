import { renderToString } from "react-dom/server";
import { pageViewOf } from "#app/http/page-context.server.ts";
import { PageViewProvider } from "#app/i18n/page-view.tsx";
import type { Locale } from "#app/shared/locale.ts";
import { errorKind } from "#app/ui/error-kind.ts";
import { ErrorScreen } from "#app/ui/error-screen.tsx";
import styles from "#app/ui/styles/app.css?url";
import type { HostContext } from "./host.server.ts";

/** An error answered before Remix: the same screen, without the parts that need a route. */
export function renderErrorPage(status: number, locale: Locale, { services, scriptUrl }: HostContext): string {
  const view = pageViewOf(new Request(`${services.origin}/${locale}`), services, scriptUrl);
  return `<!doctype html>${renderToString(
    <PageViewProvider value={view}>
      <html lang={locale}>
        <head>
          <meta charSet="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="robots" content="noindex" />
          <title>{`${view.t(`common:errors.${errorKind(status)}Title`)} · ${view.portalName}`}</title>
          <link rel="stylesheet" href={styles} />
        </head>
        <body>
          <main id="main">
            <ErrorScreen status={status} />
          </main>
        </body>
      </html>
    </PageViewProvider>,
  )}`;
}
