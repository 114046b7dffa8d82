import type { Reader } from "#app/platform/database.server.ts";
import { type Day, dayOf } from "#app/shared/calendar.ts";
import { preorderState } from "../model/preorder.ts";

/** What a product sells ahead: the next harvest still open to orders, or null once its orders are over. */
export type HarvestAhead = { sentFrom: Day; until: Day } | null;

/** Products of which every pack is sold ahead; one that is not among them has packs that are sent at once. */
export async function listHarvestsAhead(
  db: Reader,
  productIds: readonly string[],
  today: Day,
): Promise<Map<string, HarvestAhead>> {
  if (productIds.length === 0) return new Map();
  const packs = await db.variant.findMany({
    where: { productId: { in: [...productIds] }, retired: false },
    orderBy: { promisedOn: "asc" },
    select: { productId: true, promisedOn: true, preorderUntil: true },
  });
  const found = new Map<string, HarvestAhead>();
  for (const id of new Set(packs.map(({ productId }) => productId))) {
    const own = packs.flatMap(({ productId, promisedOn, preorderUntil }) => {
      if (productId !== id) return [];
      const dates = {
        promisedOn: promisedOn && dayOf(promisedOn),
        preorderUntil: preorderUntil && dayOf(preorderUntil),
      };
      return [{ ...dates, state: preorderState(dates, today) }];
    });
    if (own.some(({ state }) => state === "none")) continue;
    const open = own.flatMap(({ promisedOn, preorderUntil, state }) =>
      state === "open" && promisedOn && preorderUntil ? [{ sentFrom: promisedOn, until: preorderUntil }] : [],
    );
    found.set(id, open[0] ?? null);
  }
  return found;
}
