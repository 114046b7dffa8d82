import { usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "#app/ui/button.ts";
import type { ShownRow } from "./import-row.tsx";

/** One yes to all rows of the page, after a list of what it will do. Rows are named with the listing that is shown beside them. */
export function BulkChoice({ tab, rows }: { tab: "sure" | "waiting"; rows: readonly ShownRow[] }) {
  const { t } = usePage();
  const open = rows.filter((row) => row.state === "open" && (tab === "waiting" || row.candidates.length > 0));
  if (open.length === 0) return null;
  return (
    <form method="post" className="my-4 grid gap-3 border-y border-line bg-raised px-4 py-4" data-once>
      <p className="max-w-prose">{t(`staff:awardImports.all.${tab}Note`)}</p>
      <ol className="list-decimal pl-10 text-sm" lang="vi">
        {open.map(({ rowNumber, values, candidates }) => (
          <li key={rowNumber} value={rowNumber} className="[overflow-wrap:anywhere]">
            {tab === "sure" && candidates[0]
              ? becomes(t, values?.certifiedName ?? "", candidates[0])
              : values?.certifiedName}
          </li>
        ))}
      </ol>
      <input type="hidden" name="choice" value={tab === "sure" ? "all-yes" : "all-wait"} />
      <input type="hidden" name="rows" value={open.map((row) => namedRow(tab, row)).join(",")} />
      <div>
        <button type="submit" data-testid={`all-${tab}`} className={buttonClass("primary")}>
          {t(`staff:awardImports.all.${tab}`, { count: open.length })}
        </button>
      </div>
    </form>
  );
}

function becomes(t: ReturnType<typeof usePage>["t"], name: string, candidate: ShownRow["candidates"][number]): string {
  const { name: listing, seller, percent } = candidate;
  return t("staff:awardImports.becomes", { name, listing, seller, percent });
}

function namedRow(tab: "sure" | "waiting", { rowNumber, candidates }: ShownRow): string {
  const [first] = candidates;
  return tab === "sure" && first ? `${rowNumber}:${first.type}:${first.id}` : String(rowNumber);
}
