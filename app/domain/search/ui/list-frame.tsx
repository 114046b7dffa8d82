import type { ReactNode } from "react";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import type { SearchSort } from "#app/ports/search-index.ts";
import { buttonClass } from "#app/ui/button.ts";
import { SeasonLegend } from "#app/ui/season-legend.tsx";
import { pageSize, toggleFacet, withParam } from "../model/list-query.ts";
import { type FacetGroup, FacetRail } from "./facet-rail.tsx";

export type ListFrameProps = {
  title: string;
  lead?: string;
  /** What a mark on the cards means, in a sentence. */
  explains?: string;
  total: number;
  page: number;
  sort: SearchSort;
  sorts: readonly SearchSort[];
  groups: readonly FacetGroup[];
  /** Told above the items, also where there are none. */
  note?: ReactNode;
  /** How else the list is seen. */
  views?: ReactNode;
  /** The map: it stays in sight beside the items. */
  map?: ReactNode;
  children: ReactNode;
};

/** The frame of every list: filters, what was chosen, how many, sort, the items, pages. */
export function ListFrame(props: ListFrameProps) {
  const { title, lead, explains, total, page, sort, sorts, groups, note, views, map, children } = props;
  const { t, format } = usePage();
  return (
    <div className="container-page pb-12">
      <header className="py-6 md:py-9">
        <h1 className="font-display text-3xl">{title}</h1>
        {lead ? <p className="measure mt-2 text-ink-soft">{lead}</p> : null}
      </header>
      <div className="lg:grid lg:grid-cols-[15rem_1fr] lg:gap-10">
        <FacetRail groups={groups} />
        <div>
          <div className="mb-5 flex flex-wrap items-center justify-between gap-3 border-b border-line pb-3">
            <p role="status" className="text-ink-soft">
              {t("catalogue:list.found", { count: total, number: format.number(total) })}
            </p>
            {views}
            <SortLinks sort={sort} sorts={sorts} />
          </div>
          <div className="mb-5 grid gap-2">
            <SeasonLegend />
            {explains ? <p className="text-sm text-ink-soft">{explains}</p> : null}
          </div>
          <Chosen groups={groups} />
          {note}
          <Items map={map}>{total === 0 ? <Nothing /> : children}</Items>
          <Pages total={total} page={page} />
        </div>
      </div>
    </div>
  );
}

function Items({ map, children }: { map: ReactNode; children: ReactNode }) {
  if (!map) return <>{children}</>;
  return (
    <div className="grid items-start gap-8 md:grid-cols-2">
      <div className="md:sticky md:top-4">{map}</div>
      <div id="map-list" tabIndex={-1}>
        {children}
      </div>
    </div>
  );
}

function SortLinks({ sort, sorts }: { sort: SearchSort; sorts: readonly SearchSort[] }) {
  const { t, search } = usePage();
  const query = new URLSearchParams(search);
  return (
    <nav aria-label={t("catalogue:list.sort.label")} className="flex max-w-full gap-1 overflow-x-auto text-sm">
      {sorts.map((each) => (
        <a
          key={each}
          href={withParam(query, "sort", each)}
          rel="nofollow"
          aria-current={each === sort ? "true" : undefined}
          className="whitespace-nowrap rounded-sm px-2 py-1.5 no-underline hover:bg-mist-soft aria-[current]:bg-mist aria-[current]:font-semibold"
        >
          {t(`catalogue:list.sort.${each}`)}
        </a>
      ))}
    </nav>
  );
}

function Chosen({ groups }: { groups: readonly FacetGroup[] }) {
  const { t, search, path, locale } = usePage();
  const query = new URLSearchParams(search);
  const chosen = groups.flatMap((group) =>
    group.values.filter((value) => value.chosen).map((value) => ({ ...value, name: group.name })),
  );
  if (chosen.length === 0) return null;
  return (
    <ul className="mb-5 flex flex-wrap gap-2" aria-label={t("catalogue:list.chosen")}>
      {chosen.map(({ name, value, label }) => (
        <li key={name + value}>
          <a
            href={`/${locale}${path}${toggleFacet(query, name, value)}`}
            rel="nofollow"
            className="inline-flex min-h-9 items-center gap-2 rounded-sm bg-mist px-3 no-underline hover:bg-mist-soft"
          >
            {label}
            <span aria-hidden="true">×</span>
            <span className="sr-only">{t("catalogue:list.remove")}</span>
          </a>
        </li>
      ))}
      <li>
        <a href={`/${locale}${path}`} className={`${buttonClass("link", "sm")}`}>
          {t("catalogue:list.clear")}
        </a>
      </li>
    </ul>
  );
}

function Nothing() {
  const { t } = usePage();
  const href = useHref();
  return (
    <div data-testid="no-results" className="contour-ground rounded-md border border-line px-6 py-14 text-center">
      <h2 className="font-display text-2xl">{t("catalogue:list.nothingTitle")}</h2>
      <p className="mx-auto mt-2 max-w-md text-ink-soft">{t("catalogue:list.nothingText")}</p>
      <p className="mt-6 flex flex-wrap justify-center gap-3">
        <a href={href("/products")} className={buttonClass("primary")}>
          {t("catalogue:list.allProducts")}
        </a>
        <a href={href("/seasons")} className={buttonClass("quiet")}>
          {t("catalogue:list.thisMonth")}
        </a>
      </p>
    </div>
  );
}

function Pages({ total, page }: { total: number; page: number }) {
  const { t, search } = usePage();
  const last = Math.max(1, Math.ceil(total / pageSize));
  if (last === 1) return null;
  const query = new URLSearchParams(search);
  const link = (to: number) => withParam(query, "page", to === 1 ? null : String(to));
  return (
    <nav
      aria-label={t("common:pages.label")}
      className="mt-10 flex flex-wrap items-center justify-center gap-2 border-t border-line pt-6"
    >
      {page > 1 ? (
        <a href={link(page - 1)} rel="prev" className={buttonClass("quiet", "sm")}>
          {t("common:pages.previous")}
        </a>
      ) : null}
      {Array.from({ length: last }, (_, index) => index + 1)
        .filter((each) => each === 1 || each === last || Math.abs(each - page) <= 2)
        .map((each) => (
          <a
            key={each}
            href={link(each)}
            aria-current={each === page ? "page" : undefined}
            aria-label={t("common:pages.page", { page: each })}
            className="grid size-10 place-items-center rounded-sm no-underline hover:bg-mist-soft aria-[current]:bg-pine aria-[current]:text-on-pine"
          >
            {each}
          </a>
        ))}
      {page < last ? (
        <a href={link(page + 1)} rel="next" className={buttonClass("quiet", "sm")}>
          {t("common:pages.next")}
        </a>
      ) : null}
    </nav>
  );
}
