import {
  type StatementRow,
  type StatementTotal,
  statementRows,
  statementTotals,
  type WithholdingRule,
} from "#app/domain/ordering/model/statement.ts";
import { listSoldParts } from "#app/domain/ordering/queries/list-sold-parts.server.ts";
import { listSellerKinds } from "#app/domain/sellers/queries/list-seller-kinds.server.ts";
import type { Services } from "#app/services.server.ts";
import type { Day } from "#app/shared/calendar.ts";

export type SellerStatement = {
  sellerId: string;
  name: string;
  /** Tax is withheld from households. */
  withheld: boolean;
  rows: StatementRow[];
  totals: StatementTotal[];
};

type Wants = Pick<Services, "db" | "reference">;
type Wish = { sellerId: string | null; from: Day; until: Day };

/** What moved between these days, seller by seller: of one, also when nothing moved, or of all of whom something did. */
export async function sellerStatements(services: Wants, { sellerId, from, until }: Wish): Promise<SellerStatement[]> {
  const sold = await listSoldParts(services.db, { sellerId, from, until });
  const ids = sellerId ? [sellerId] : [...new Set(sold.map((each) => each.sellerId))];
  const sellers = await listSellerKinds(services.db, ids);
  const rules = services.reference.list<WithholdingRule>("withholding-rule");
  return sellers.map(({ id, kind, legalName }) => {
    const withheld = kind === "household";
    const parts = sold.filter((each) => each.sellerId === id).map(({ part }) => part);
    const rows = statementRows(parts, rules, { withheld, from, until });
    return { sellerId: id, name: legalName, withheld, rows, totals: statementTotals(rows) };
  });
}
