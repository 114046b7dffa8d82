import type { CheckResult } from "#app/domain/catalogue/model/review-checks.ts";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "#app/ui/button.ts";
import { StatusTag } from "#app/ui/status-tag.tsx";

export type ReviewRow = {
  id: string;
  kind: "new" | "change";
  name: string;
  sellerName: string;
  age: string;
  late: boolean;
  checks: CheckResult[];
};

/** What waits, the oldest first: a table on a desk, a list on a phone. */
export function ReviewTable({ rows }: { rows: readonly ReviewRow[] }) {
  const { t } = usePage();
  if (rows.length === 0) return <p className="py-6 text-ink-soft">{t("staff:review.empty")}</p>;
  return (
    <table className="block w-full border-collapse bg-raised lg:table">
      <thead className="hidden lg:table-header-group">
        <tr className="border-b border-ink text-left text-sm">
          {(["age", "listing", "seller", "checks"] as const).map((column) => (
            <th key={column} scope="col" className="sticky top-0 bg-raised px-3 py-2.5 font-semibold">
              {t(`staff:review.${column}`)}
            </th>
          ))}
          <td className="sticky top-0 bg-raised" />
        </tr>
      </thead>
      <tbody className="block lg:table-row-group">
        {rows.map((row) => (
          <ReviewLine key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function ReviewLine({ row }: { row: ReviewRow }) {
  const { t } = usePage();
  const href = useHref();
  return (
    <tr
      data-testid="review-item"
      data-id={row.id}
      className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1 border-b border-line px-3 py-3 lg:table-row lg:p-0"
    >
      <td
        className={`order-2 whitespace-nowrap text-sm tabular-nums lg:px-3 lg:py-2.5 lg:text-base ${row.late ? "font-semibold text-danger" : ""}`}
      >
        {row.age}
      </td>
      <td className="order-1 min-w-0 lg:px-3 lg:py-2.5">
        <span className="[overflow-wrap:anywhere]">{row.name || t("seller:untitled")}</span>{" "}
        <StatusTag>{t(`staff:review.kind.${row.kind}`)}</StatusTag>
      </td>
      <td className="order-3 text-sm lg:whitespace-nowrap lg:px-3 lg:py-2.5 lg:text-base" lang="vi">
        {row.sellerName}
      </td>
      <td className="order-5 col-span-2 text-sm lg:px-3 lg:py-2.5">
        <CheckMarks checks={row.checks} />
      </td>
      <td className="order-4 text-right lg:px-3 lg:py-2.5">
        <a href={href(`/staff/review/${row.id}`)} className={buttonClass("primary", "sm")}>
          {t("staff:review.open")}
          <span className="sr-only"> {row.name}</span>
        </a>
      </td>
    </tr>
  );
}

export function CheckMarks({ checks }: { checks: readonly CheckResult[] }) {
  const { t } = usePage();
  return (
    <ul className="flex flex-wrap gap-x-4">
      {checks.map(({ check, passed }) => (
        <li key={check} className={passed ? "text-ink-soft" : "font-semibold text-danger"}>
          {t(`staff:check.${check}`)} <span aria-hidden="true">{passed ? "✓" : "✕"}</span>
          <span className="sr-only">{t(passed ? "staff:check.passed" : "staff:check.failed")}</span>
        </li>
      ))}
    </ul>
  );
}
