import type { ReactNode } from "react";
import { hrefIn, useHref, usePage } from "#app/i18n/page-view.tsx";
import { localeNames } from "#app/shared/locale.ts";

export type DeskLink = { path: string; label: string; count?: number };
export type WorkspaceFrameProps = {
  /** Staff sit at a desk, with the links in a rail; makers stand with a phone, with the links under the thumb. */
  shape: "rail" | "thumb";
  /** Which workspace this is, and for whom. */
  title: string;
  owner: ReactNode;
  nav: readonly DeskLink[];
  signOut: string;
  toPortal: string;
  children: ReactNode;
};

/** The frame of the workspaces: they share the portal's colours and type, not its scenery. */
export function WorkspaceFrame({ shape, title, owner, nav, signOut, toPortal, children }: WorkspaceFrameProps) {
  const { portalName } = usePage();
  const href = useHref();
  return (
    <div className="flex grow flex-col lg:flex-row">
      <header className="bg-footer text-footer-ink lg:sticky lg:top-0 lg:flex lg:h-dvh lg:w-60 lg:shrink-0 lg:flex-col lg:overflow-y-auto">
        <div className="flex items-center justify-between gap-4 px-4 py-3 lg:block lg:px-6 lg:pb-2 lg:pt-7">
          <p className="min-w-0">
            <a href={href("/")} className="font-display text-xl font-semibold no-underline" lang="vi" title={toPortal}>
              {portalName}
            </a>
            <span className="block truncate text-sm text-footer-soft">{title}</span>
          </p>
          <div className="min-w-0 truncate text-sm text-footer-soft lg:mt-1">{owner}</div>
        </div>
        <DeskNav shape={shape} nav={nav} title={title} />
      </header>
      <div className={`flex min-w-0 grow flex-col ${shape === "thumb" ? "pb-12 lg:pb-0" : ""}`}>
        <main id="main" tabIndex={-1} className="mx-auto w-full max-w-6xl px-4 pb-12 lg:px-10">
          {children}
        </main>
        <FrameFooter signOut={signOut} />
      </div>
    </div>
  );
}

const navShapes = {
  rail: "flex gap-x-1 overflow-x-auto px-2 pb-1 lg:mt-4 lg:block lg:px-3",
  thumb:
    "fixed inset-x-0 bottom-0 z-20 flex overflow-x-auto border-t border-line bg-footer pb-[env(safe-area-inset-bottom)] lg:static lg:mt-4 lg:block lg:border-0 lg:px-3",
};

function DeskNav({ shape, nav, title }: Pick<WorkspaceFrameProps, "shape" | "nav" | "title">) {
  const { path } = usePage();
  const href = useHref();
  const current = currentOf(nav, path);
  const measure =
    shape === "thumb" ? "justify-center px-3 text-sm lg:justify-between lg:px-3 lg:text-base" : "justify-between px-3";
  return (
    <nav aria-label={title}>
      <ul className={navShapes[shape]}>
        {nav.map((link) => (
          <li key={link.path} className={shape === "thumb" ? "shrink-0 grow" : undefined}>
            <a
              href={href(link.path)}
              aria-current={link.path === current ? "page" : undefined}
              className={`flex min-h-12 items-center gap-2 whitespace-nowrap border-b-2 border-transparent text-footer-soft no-underline hover:text-footer-ink aria-[current]:border-current aria-[current]:font-semibold aria-[current]:text-footer-ink lg:border-0 lg:border-l-2 lg:min-h-11 ${measure}`}
            >
              {link.label}
              {link.count ? <span className="tabular-nums">{link.count}</span> : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The longest path that the page stands below. */
function currentOf(nav: readonly DeskLink[], path: string): string | undefined {
  const above = nav.filter((link) => path === link.path || path.startsWith(`${link.path}/`));
  return above.sort((a, b) => b.path.length - a.path.length)[0]?.path;
}

function FrameFooter({ signOut }: { signOut: string }) {
  const { locale, path, demo, t } = usePage();
  const href = useHref();
  return (
    <footer className="mx-auto w-full max-w-6xl px-4 text-sm text-ink-soft lg:px-10">
      <div className="flex items-center gap-4 border-t border-line py-3">
        {(["vi", "en"] as const).map((each) => (
          <a
            key={each}
            href={hrefIn(each, path)}
            hrefLang={each}
            lang={each}
            data-testid={`locale-switch-${each}`}
            aria-current={each === locale ? "true" : undefined}
            className="whitespace-nowrap py-2 no-underline hover:underline aria-[current]:font-semibold"
          >
            {localeNames[each]}
          </a>
        ))}
        <form method="post" action={href("/sign-out")} className="ml-auto">
          <button type="submit" className="py-2 underline">
            {signOut}
          </button>
        </form>
      </div>
      {demo ? <p className="pb-4">{t("common:demoStrip")}</p> : null}
    </footer>
  );
}
