import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "#app/ui/button.ts";

/** Previous and next, with the filters kept in the address. */
export function PageTurner({ page, pages, query }: { page: number; pages: number; query: Record<string, string> }) {
  const { t, path } = usePage();
  const href = useHref();
  if (pages <= 1) return null;
  const to = (number: number) => {
    const search = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ""));
    if (number > 1) search.set("page", String(number));
    return href(`${path}?${search}`);
  };
  return (
    <nav
      aria-label={t("common:pages.label")}
      className="flex items-center justify-between gap-4 border-t border-line py-4"
    >
      {page > 1 ? (
        <a href={to(page - 1)} className={buttonClass("quiet", "sm")}>
          {t("common:pages.previous")}
        </a>
      ) : (
        <span />
      )}
      <span className="text-sm text-ink-soft">
        {page} / {pages}
      </span>
      {page < pages ? (
        <a href={to(page + 1)} className={buttonClass("quiet", "sm")}>
          {t("common:pages.next")}
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}
