import { usePage } from "#app/i18n/page-view.tsx";
import { money } from "#app/shared/money.ts";
import { type StatementRow, type StatementTotal, statementSums } from "../model/statement.ts";

/** A seller's movements, row by row, and a total for each currency. On a phone the table scrolls, the page does not. */
export function StatementTable({ rows, totals }: { rows: readonly StatementRow[]; totals: readonly StatementTotal[] }) {
  const { t, format } = usePage();
  return (
    <div className="overflow-x-auto">
      <table className="w-full min-w-[44rem] border-collapse text-sm tabular-nums">
        <thead>
          <tr className="border-b border-line-strong text-left">
            <th className="py-2 pr-3 font-medium">{t("seller:statement.day")}</th>
            <th className="py-2 pr-3 font-medium">{t("seller:statement.order")}</th>
            <SumHeads />
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={`${row.sellerOrderId}${at}`} className="border-b border-line align-top">
              <td className="py-2 pr-3 whitespace-nowrap">{format.dayShort(row.day)}</td>
              <td className="py-2 pr-3">
                {row.orderCode}
                <span className="block text-ink-soft">
                  {t(`seller:statement.kind.${row.kind}`)}
                  {row.takenBy === "seller" ? ` · ${t("seller:statement.takenBySeller")}` : ""}
                </span>
              </td>
              <Sums of={row} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          {totals.map((total) => (
            <tr key={total.currency} className="border-t border-line-strong font-semibold">
              <th className="py-2 pr-3 text-left" colSpan={2} scope="row">
                {t("seller:statement.total", { currency: total.currency })}
              </th>
              <Sums of={total} />
            </tr>
          ))}
        </tfoot>
      </table>
    </div>
  );
}

export function SumHeads() {
  const { t } = usePage();
  return statementSums.map((name) => (
    <th key={name} className="py-2 pl-3 text-right font-medium">
      {t(`seller:statement.column.${name}`)}
    </th>
  ));
}

export function Sums({ of }: { of: StatementTotal }) {
  const { format } = usePage();
  return statementSums.map((name) => (
    <td key={name} className="py-2 pl-3 text-right whitespace-nowrap">
      {format.money(money(of[name], of.currency))}
    </td>
  ));
}
