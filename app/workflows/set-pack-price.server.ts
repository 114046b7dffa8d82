import { setPackPrice as storePackPrice } from "#app/domain/catalogue/commands/set-pack-price.server.ts";
import { recordAudit } from "#app/domain/identity/commands/record-audit.server.ts";
import { holdPriceLists } from "#app/domain/markets/commands/hold-price-lists.server.ts";
import type { ListCurrency } from "#app/domain/markets/model/price-list.ts";
import { retryTransaction } from "#app/platform/retry-transaction.server.ts";
import type { Services } from "#app/services.server.ts";
import { isUuid } from "#app/shared/id.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { refreshSearchOf } from "./refresh-search.server.ts";

type Wants = Pick<Services, "db" | "reference" | "clock" | "jobs" | "env">;
type Wish = { variantId: string; currency: ListCurrency; minor: number | null; actorId: string };

/** Staff set a pack's price by hand, or (`minor` null) let it follow its list again. Buyers see it at once. */
export async function setPackPrice(
  services: Wants,
  { variantId, currency, minor, actorId }: Wish,
): Promise<Result<null, "unknown" | "no-list">> {
  if (!isUuid(variantId)) return refuse("unknown");
  const now = services.clock.now();
  return retryTransaction(services.db, async (tx) => {
    const lists = await holdPriceLists(tx);
    if (minor === null && !lists[currency]) return refuse("no-list");
    const set = await storePackPrice(tx, { variantId, currency, minor, lists, now });
    if (!set) return refuse("unknown");
    await recordAudit(tx, {
      ...{ actorId, at: now, action: "listing.price-by-hand", subject: "product", subjectId: set.productId },
      after: { variantId, currency, minor, changes: set.changes },
    });
    if (set.live) await refreshSearchOf(tx, services, [{ itemType: "product", itemId: set.productId }]);
    return ok(null);
  });
}
