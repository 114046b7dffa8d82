import type { Reader } from "#app/platform/database.server.ts";
import type { VisitAmounts } from "../model/visit-prices.ts";

export type PricedVisit = { visitId: string; vnd: VisitAmounts; present: VisitAmounts | null };

/** Every visit that has listed prices, with its prices in a currency, in one order. */
export async function listPricedVisits(reader: Reader, currency: string): Promise<PricedVisit[]> {
  const rows = await reader.experiencePrice.findMany({
    where: { currency: { in: ["VND", currency] } },
    orderBy: { experienceId: "asc" },
  });
  const amountsOf = ({ amountMinor, childMinor, groupMinor }: VisitAmounts) => ({
    amountMinor,
    childMinor,
    groupMinor,
  });
  const own = new Map(rows.filter((row) => row.currency === currency).map((row) => [row.experienceId, row]));
  return rows
    .filter((row) => row.currency === "VND")
    .map((row) => {
      const present = own.get(row.experienceId);
      return { visitId: row.experienceId, vnd: amountsOf(row), present: present ? amountsOf(present) : null };
    });
}
