import { usePage } from "#app/i18n/page-view.tsx";
import type { FacetName } from "#app/ports/search-index.ts";
import { toggleFacet } from "../model/list-query.ts";

export type FacetGroup = {
  name: FacetName;
  title: string;
  values: { value: string; label: string; count: number; chosen: boolean }[];
};

/** Filters as plain links with counts: a rail on wide screens, a sheet that opens by itself without script on phones. */
export function FacetRail({ groups }: { groups: readonly FacetGroup[] }) {
  const { t, path, search, locale } = usePage();
  const chosen = groups.flatMap(({ values }) => values).filter((value) => value.chosen).length;
  return (
    <>
      <details className="mb-4 border-y border-line lg:hidden">
        <summary className="flex min-h-12 items-center justify-between font-semibold">
          <span>{chosen > 0 ? t("catalogue:list.filtersChosen", { count: chosen }) : t("catalogue:list.filters")}</span>
          <span aria-hidden="true">＋</span>
        </summary>
        <FacetGroups groups={groups} base={`/${locale}${path}`} search={search} idPrefix="sheet" />
      </details>
      <nav aria-label={t("catalogue:list.filters")} className="hidden lg:block">
        <FacetGroups groups={groups} base={`/${locale}${path}`} search={search} idPrefix="rail" />
      </nav>
    </>
  );
}

function FacetGroups({
  groups,
  base,
  search,
  idPrefix,
}: {
  groups: readonly FacetGroup[];
  base: string;
  search: string;
  idPrefix: string;
}) {
  const { format } = usePage();
  const query = new URLSearchParams(search);
  return (
    <div className="grid gap-6 py-4 sm:grid-cols-2 lg:grid-cols-1 lg:py-0">
      {groups.map(({ name, title, values }) => (
        <section key={name} aria-labelledby={`${idPrefix}-${name}`}>
          <h2
            id={`${idPrefix}-${name}`}
            className="mb-1 text-sm font-semibold text-ink-soft"
            style={{ fontFamily: "inherit" }}
          >
            {title}
          </h2>
          <ul className="max-h-72 overflow-y-auto">
            {values.map(({ value, label, count, chosen }) => (
              <li key={value}>
                <a
                  href={base + toggleFacet(query, name, value)}
                  data-testid={idPrefix === "rail" ? `facet-${name}-${value}` : undefined}
                  aria-current={chosen ? "true" : undefined}
                  rel="nofollow"
                  className="flex min-h-9 items-center justify-between gap-3 rounded-sm px-2 py-1 no-underline hover:bg-mist-soft aria-[current]:bg-mist aria-[current]:font-semibold"
                >
                  <span>{label}</span>
                  <span className="text-sm tabular-nums text-ink-soft">{format.number(count)}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
