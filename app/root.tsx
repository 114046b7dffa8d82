import type { LinksFunction } from "@remix-run/node";
import { isRouteErrorResponse, Links, Outlet, useMatches, useRouteError } from "@remix-run/react";
import type { ReactNode } from "react";
import type { PageFacts } from "./http/seo.ts";
import { usePage } from "./i18n/page-view.tsx";
import { ErrorScreen } from "./ui/error-screen.tsx";
import { FontPreloads } from "./ui/font-preloads.tsx";
import { Head } from "./ui/head.tsx";
import { SiteFooter } from "./ui/site-footer.tsx";
import { SiteHeader } from "./ui/site-header.tsx";
import { SkipLink } from "./ui/skip-link.tsx";
import styles from "./ui/styles/app.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export function Layout({ children }: { children: ReactNode }) {
  const { locale, scriptUrl } = usePage();
  const pageFacts = usePageFacts();
  const error = useRouteError();
  const facts = error ? undefined : pageFacts;
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <Head facts={facts} status={statusOf(error)} />
        <FontPreloads />
        <Links />
        {scriptUrl ? <script type="module" src={scriptUrl} async /> : null}
      </head>
      <body>
        <SkipLink />
        {children}
      </body>
    </html>
  );
}

export default function Root() {
  const facts = usePageFacts();
  const workspace = useMatches().some((match) => (match.handle as { workspace?: boolean } | undefined)?.workspace);
  if (workspace) return <Outlet />;
  return (
    <>
      <SiteHeader alternates={facts?.alternates} fallsBack={facts?.fallsBack} />
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <SiteFooter />
    </>
  );
}

export function ErrorBoundary() {
  const status = statusOf(useRouteError());
  return (
    <>
      <SiteHeader />
      <main id="main" tabIndex={-1}>
        <ErrorScreen status={status} />
      </main>
      <SiteFooter />
    </>
  );
}

function statusOf(error: unknown): number {
  return isRouteErrorResponse(error) ? error.status : 500;
}

/** The deepest route's facts: its loader returns them as `facts`. */
function usePageFacts(): PageFacts | undefined {
  return useMatches()
    .map((match) => (match.data as { facts?: PageFacts } | undefined)?.facts)
    .findLast((facts) => facts !== undefined);
}
