import type { ListedVoucher } from "#app/domain/campaigns/queries/list-vouchers.server.ts";
import { getMarketBook } from "#app/domain/markets/queries/market-book.server.ts";
import type { Services } from "#app/services.server.ts";
import type { Market } from "#app/shared/market.ts";

/** Can a voucher of a campaign that runs still be used by somebody? */
export function isOnOffer(
  { stopped, uses, mostUses, taken, budget }: ListedVoucher,
  market: Market,
  reference: Services["reference"],
): boolean {
  if (stopped || uses >= mostUses || taken.minor >= budget.minor) return false;
  return getMarketBook(reference, market).rules.chargedIn === budget.currency;
}
