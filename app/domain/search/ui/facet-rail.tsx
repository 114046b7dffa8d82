import { usePage } from "#app/i18n/page-view.tsx";
import type { FacetName } from "#app/ports/search-index.ts";
import { useKeptMarkup } from "#app/ui/kept-markup.tsx";
import { listParams, toggleFacet } from "../model/list-query.ts";

export type FacetGroup = {
  name: FacetName;
  /** Of facts: which one; its values are then "code=value". */
  code?: string;
  title: string;
  values: { value: string; label: string; count: number; chosen: boolean }[];
};

/**
 * Filters as plain links with counts, once: a rail on wide screens, on phones a sheet below a summary that opens it
 * without script. The sheet stands beside its details, because not every browser shows what a closed one holds.
 */
export function FacetRail({ groups }: { groups: readonly FacetGroup[] }) {
  const { path, search } = usePage();
  const list = { path, query: listParams(new URLSearchParams(search)).toString() };
  const values = groups.map(({ name, code, values }) => [
    code ?? name,
    values.map(({ value, count }) => [value, count]),
  ]);
  const rail = useKeptMarkup(`facets ${JSON.stringify([list, values])}`, <Rail groups={groups} list={list} />);
  return <div className="mb-4 border-y border-line lg:mb-0 lg:border-0" dangerouslySetInnerHTML={rail} />;
}

type List = { path: string; query: string };

function Rail({ groups, list }: { groups: readonly FacetGroup[]; list: List }) {
  const { t } = usePage();
  const chosen = groups.flatMap(({ values }) => values).filter((value) => value.chosen).length;
  return (
    <>
      <details className="peer group lg:hidden">
        <summary className="flex min-h-12 items-center justify-between font-semibold">
          <span>{chosen > 0 ? t("catalogue:list.filtersChosen", { count: chosen }) : t("catalogue:list.filters")}</span>
          <span aria-hidden="true" className="group-open:rotate-45">
            ＋
          </span>
        </summary>
      </details>
      <nav aria-label={t("catalogue:list.filters")} className="hidden peer-open:block lg:block">
        <div className="grid gap-6 py-4 sm:grid-cols-2 lg:grid-cols-1 lg:py-0">
          {groups.map((group) => (
            <FacetValues key={group.code ?? group.name} group={group} list={list} />
          ))}
        </div>
      </nav>
    </>
  );
}

function FacetValues({ group: { name, code, title, values }, list }: { group: FacetGroup; list: List }) {
  const { format, locale } = usePage();
  const query = new URLSearchParams(list.query);
  const id = `facet-${code ?? name}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-1 text-sm font-semibold text-ink-soft" style={{ fontFamily: "inherit" }}>
        {title}
      </h2>
      <ul className="max-h-72 overflow-y-auto">
        {values.map(({ value, label, count, chosen }) => (
          <li key={value}>
            <a
              href={`/${locale}${list.path}${toggleFacet(query, name, value)}`}
              data-testid={`facet-${code ? value.replace("=", "-") : `${name}-${value}`}`}
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
  );
}
