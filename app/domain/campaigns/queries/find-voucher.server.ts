import type { Prisma } from "#app/generated/prisma/client.ts";
import type { Reader } from "#app/platform/database.server.ts";
import { dayOf } from "#app/shared/calendar.ts";
import type { Market } from "#app/shared/market.ts";
import { type Currency, isCurrency } from "#app/shared/money.ts";
import type { Voucher, VoucherWorth } from "../model/voucher.ts";

const voucherShape = {
  campaign: { include: { picks: { orderBy: { position: "asc" } } } },
} satisfies Prisma.VoucherInclude;
type VoucherRow = Prisma.VoucherGetPayload<{ include: typeof voucherShape }>;

/** A voucher by its code as it is stored, or by its id. */
export async function findVoucher(db: Reader, where: { code: string } | { id: string }): Promise<Voucher | null> {
  const row = await db.voucher.findUnique({ where, include: voucherShape });
  return row ? voucherOf(row) : null;
}

function voucherOf(row: VoucherRow): Voucher {
  const { id, code, leastMinor, mostOffMinor, mostUses, budgetMinor, onlyPicks, programmeRef, stoppedAt, campaign } =
    row;
  return {
    ...{ id, code, leastMinor, mostOffMinor, mostUses, budgetMinor, onlyPicks, programmeRef },
    worth: voucherWorth(row),
    currency: voucherCurrency(row),
    stopped: stoppedAt !== null,
    campaign: {
      market: campaign.market as Market,
      startsOn: dayOf(campaign.startsOn),
      endsOn: dayOf(campaign.endsOn),
      stored: campaign.state,
      picks: campaign.picks.map(({ itemType, itemId }) => ({ itemType, itemId })),
    },
  };
}

/** The table's checks keep the one amount that goes with the kind. */
export function voucherWorth({ kind, percent, amountMinor }: Pick<VoucherRow, "kind" | "percent" | "amountMinor">) {
  const worth: VoucherWorth =
    kind === "percent" ? { kind, percent: percent ?? 0 } : { kind, amountMinor: amountMinor ?? 0 };
  return worth;
}

/** @throws RangeError for a currency the portal does not know */
export function voucherCurrency({ currency }: Pick<VoucherRow, "currency">): Currency {
  if (!isCurrency(currency)) throw new RangeError(`unknown currency ${currency}`);
  return currency;
}
