import { usePage } from "#app/i18n/page-view.tsx";
import { listParams, withParam } from "../model/list-query.ts";

/** The same list, as a list or on the map. */
export function ListViews({ isMap }: { isMap: boolean }) {
  const { t, search } = usePage();
  const query = listParams(new URLSearchParams(search));
  const views = [
    { key: "list", href: withParam(query, "view", null), current: !isMap },
    { key: "map", href: withParam(query, "view", "map"), current: isMap },
  ] as const;
  return (
    <nav
      aria-label={t("map:views.label")}
      className="flex rounded-md border border-line-strong"
      data-testid="list-views"
    >
      {views.map(({ key, href, current }) => (
        <a
          key={key}
          href={href}
          rel={key === "map" ? "nofollow" : undefined}
          aria-current={current ? "true" : undefined}
          data-testid={`view-${key}`}
          className="px-4 py-1.5 no-underline hover:bg-mist-soft aria-[current]:bg-mist aria-[current]:font-semibold"
        >
          {t(`map:views.${key}`)}
        </a>
      ))}
    </nav>
  );
}
