import { statementSums } from "#app/domain/ordering/model/statement.ts";
import { writeWorkbook } from "#app/platform/write-workbook.server.ts";
import { currencyExponent } from "#app/shared/money.ts";
import type { SellerStatement } from "#app/workflows/seller-statement.server.ts";
import type { PageRequest } from "./page.server.ts";

/** Statements as a workbook: every movement, and each seller's totals by currency. Amounts are numbers in whole units of it. */
export function statementSheet({ t }: Pick<PageRequest, "t">, statements: readonly SellerStatement[]) {
  const sumHeads = statementSums.map((name) => t(`seller:statement.column.${name}`));
  const heads = [
    t("seller:statement.seller"),
    t("seller:statement.day"),
    t("seller:statement.order"),
    t("seller:statement.what"),
    t("seller:statement.abroad"),
    t("seller:statement.currency"),
    ...sumHeads,
  ];
  const rows = statements.flatMap(({ name, rows }) =>
    rows.map((row) => [
      name,
      row.day,
      row.orderCode,
      t(`seller:statement.kind.${row.kind}`) +
        (row.takenBy === "seller" ? ` · ${t("seller:statement.takenBySeller")}` : ""),
      row.abroad ? t("seller:statement.yes") : "",
      row.currency,
      ...statementSums.map((sum) => row[sum] / 10 ** currencyExponent[row.currency]),
    ]),
  );
  const totals = statements.flatMap(({ name, withheld, totals }) =>
    totals.map((total) => [
      name,
      withheld ? t("seller:statement.withheld") : "",
      total.currency,
      ...statementSums.map((sum) => total[sum] / 10 ** currencyExponent[total.currency]),
    ]),
  );
  return writeWorkbook([
    {
      name: t("seller:statement.sheet.totals"),
      widths: [36, 24, 10, 16, 14, 16, 14, 14, 14, 16],
      rows: [
        [t("seller:statement.seller"), t("seller:statement.tax"), t("seller:statement.currency"), ...sumHeads],
        ...totals,
      ],
    },
    {
      name: t("seller:statement.sheet.rows"),
      widths: [36, 12, 12, 24, 12, 10, 16, 14, 16, 14, 14, 14, 16],
      rows: [heads, ...rows],
    },
  ]);
}
