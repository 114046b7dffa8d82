import type { Reader } from "#app/platform/database.server.ts";
import { type Money, money } from "#app/shared/money.ts";
import { mostPercent, type VoucherWorth } from "../model/voucher.ts";
import { voucherCurrency, voucherWorth } from "./find-voucher.server.ts";

export type ListedVoucher = {
  id: string;
  code: string;
  worth: { kind: "percent"; percent: number } | { kind: "amount"; amount: Money };
  least: Money;
  mostOff: Money | null;
  budget: Money;
  mostUses: number;
  onlyPicks: boolean;
  programmeRef: string;
  /** The most it takes off any goods, in per cent. */
  mostPercent: number;
  stopped: boolean;
  /** Uses that stand, those that wait for money included, and what they take off together. */
  uses: number;
  taken: Money;
  /** No order ever used it: it may be removed. */
  isUntouched: boolean;
};

/** A campaign's vouchers, the oldest first. */
export async function listVouchers(db: Reader, campaignId: string): Promise<ListedVoucher[]> {
  const rows = await db.voucher.findMany({
    where: { campaignId },
    include: { uses: { select: { state: true, amountMinor: true } } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => {
    const { id, code, mostUses, onlyPicks, programmeRef, stoppedAt } = row;
    const of = (minor: number) => money(minor, voucherCurrency(row));
    const standing = row.uses.filter(({ state }) => state !== "returned");
    return {
      ...{ id, code, mostUses, onlyPicks, programmeRef, mostPercent: mostPercent(row), stopped: stoppedAt !== null },
      worth: shownWorth(voucherWorth(row), of),
      least: of(row.leastMinor),
      mostOff: row.mostOffMinor === null ? null : of(row.mostOffMinor),
      budget: of(row.budgetMinor),
      uses: standing.length,
      taken: of(standing.reduce((sum, { amountMinor }) => sum + amountMinor, 0)),
      isUntouched: row.uses.length === 0,
    };
  });
}

function shownWorth(worth: VoucherWorth, of: (minor: number) => Money): ListedVoucher["worth"] {
  return worth.kind === "percent" ? worth : { kind: "amount", amount: of(worth.amountMinor) };
}
