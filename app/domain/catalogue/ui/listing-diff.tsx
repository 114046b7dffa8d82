import { usePage } from "#app/i18n/page-view.tsx";

export type DescribedChange = { label: string; lang: string | undefined; before: string; after: string };

/** Before and after, side by side on a desk. */
export function ListingDiff({ changes }: { changes: readonly DescribedChange[] }) {
  const { t } = usePage();
  return (
    <dl className="grid gap-4">
      {changes.map((change) => (
        <div key={change.label} className="border-t border-line pt-3">
          <dt className="mb-1 font-semibold">{change.label}</dt>
          <dd className="grid gap-2 lg:grid-cols-2 lg:gap-6" lang={change.lang}>
            <p className="whitespace-pre-line rounded-sm bg-danger-soft px-3 py-2 [overflow-wrap:anywhere]" dir="auto">
              <span className="mr-2 text-sm text-ink-soft">{t("staff:review.before")}</span>
              <del className="no-underline">{change.before || "–"}</del>
            </p>
            <p className="whitespace-pre-line rounded-sm bg-good-soft px-3 py-2 [overflow-wrap:anywhere]" dir="auto">
              <span className="mr-2 text-sm text-ink-soft">{t("staff:review.after")}</span>
              <ins className="no-underline">{change.after || "–"}</ins>
            </p>
          </dd>
        </div>
      ))}
    </dl>
  );
}
