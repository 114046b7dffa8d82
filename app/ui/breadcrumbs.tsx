import { breadcrumbList } from "#app/http/structured-data/breadcrumb-list.ts";
import { usePage } from "#app/i18n/page-view.tsx";
import { StructuredData } from "./structured-data.tsx";

/** `lang` is given where the label is in another language than the page. */
export type Crumb = { label: string; href?: string; lang?: string };

export function Breadcrumbs({ items }: { items: readonly Crumb[] }) {
  const { t, origin } = usePage();
  return (
    <nav aria-label={t("common:breadcrumbs")} className="py-4 text-sm text-ink-soft">
      <StructuredData node={breadcrumbList(items, origin)} />
      <ol className="flex flex-wrap items-center gap-x-2">
        {items.map(({ label, href, lang }, index) => (
          <li key={label} className="flex items-center gap-x-2">
            {index > 0 ? <span aria-hidden="true">/</span> : null}
            {href ? (
              <a
                href={href}
                rel={href.includes("?") ? "nofollow" : undefined}
                className="inline-block py-1 hover:text-ink"
              >
                {label}
              </a>
            ) : (
              <span aria-current="page" className="text-ink" lang={lang}>
                {label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
