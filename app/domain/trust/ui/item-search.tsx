import type { ReactNode } from "react";
import { usePage } from "#app/i18n/page-view.tsx";
import { SearchBox } from "#app/ui/search-box.tsx";

type Found = { type: "product" | "experience"; id: string; title: string };
type ItemSearchProps = {
  query: string;
  found: readonly Found[];
  kept?: Record<string, string>;
  /** What can be done with one that was found; `written` names it in an address or a form. */
  offer: (written: string, title: string) => ReactNode;
};

/** A search for the listing an award belongs to. */
export function ItemSearch({ query, found, kept, offer }: ItemSearchProps) {
  const { t } = usePage();
  return (
    <div>
      <SearchBox name="q" label={t("awards:attach.search")} value={query} kept={kept} />
      {query && found.length === 0 ? <p className="pt-3 text-ink-soft">{t("awards:attach.none")}</p> : null}
      <ul className="pt-2">
        {found.map(({ type, id, title }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line py-2">
            <span className="min-w-0 grow basis-48 [overflow-wrap:anywhere]">
              {title} <span className="text-sm text-ink-soft">{t(`staff:picks.type.${type}`)}</span>
            </span>
            {offer(`${type}:${id}`, title)}
          </li>
        ))}
      </ul>
    </div>
  );
}
