import { countPricedPacks } from "#app/domain/catalogue/queries/list-priced-packs.server.ts";
import { recordAudit } from "#app/domain/identity/commands/record-audit.server.ts";
import { lockPriceLists } from "#app/domain/markets/commands/hold-price-lists.server.ts";
import { isZonePriced, type MarketCharging } from "#app/domain/markets/model/market-charging.ts";
import { getMarketBook, listPriceLists } from "#app/domain/markets/queries/market-book.server.ts";
import type { Transaction } from "#app/platform/database.server.ts";
import { retryTransaction } from "#app/platform/retry-transaction.server.ts";
import { writeReference } from "#app/platform/write-reference.server.ts";
import type { Services } from "#app/services.server.ts";
import type { Market } from "#app/shared/market.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { readReference } from "./read-reference.server.ts";

type Wants = Pick<Services, "db" | "reference" | "clock">;
type Wish = { market: Market; own: boolean; actorId: string };
/** What a market lacks before it can be charged in its own money. */
export type ChargeRefusal = "no-list" | "no-prices" | "no-shipping";

/**
 * Switches a market to its own money, or back to dong. An order that stands keeps its own currency; a cart that was open is
 * told its new total before anything is charged.
 */
export async function chargeMarket(services: Wants, wish: Wish): Promise<Result<null, ChargeRefusal>> {
  const done = await retryTransaction(services.db, (tx) => chargeIn(tx, services, wish));
  if (done.ok) await services.reference.reload();
  return done;
}

async function chargeIn(
  tx: Transaction,
  { clock }: Wants,
  { market, own, actorId }: Wish,
): Promise<Result<null, ChargeRefusal>> {
  await lockPriceLists(tx);
  const reference = await readReference(tx);
  const { rules, zone } = getMarketBook(reference, market);
  const { currency } = rules;
  const chargedIn = own ? currency : "VND";
  if (rules.chargedIn === chargedIn) return ok(null);
  if (own) {
    if (!listPriceLists(reference).some((list) => list.currency === currency)) return refuse("no-list");
    const { coverage } = await countPricedPacks(tx);
    if (!coverage.some((each) => each.currency === currency)) return refuse("no-prices");
    if (!isZonePriced(zone, currency)) return refuse("no-shipping");
  }
  const now = clock.now();
  const charging: MarketCharging = { market, chargedIn, since: now.toISOString() };
  await writeReference(tx, { kind: "market-charging", key: market, body: charging });
  await recordAudit(tx, {
    ...{ actorId, at: now, action: "market.charge", subject: "market", subjectId: market },
    before: { chargedIn: rules.chargedIn },
    after: { chargedIn },
  });
  return ok(null);
}
