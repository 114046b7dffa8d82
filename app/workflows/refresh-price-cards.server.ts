import { lockCards } from "#app/domain/search/commands/lock-cards.server.ts";
import {
  type CardPrices,
  type PricedType,
  updateCardPrices,
} from "#app/domain/search/commands/update-card-prices.server.ts";
import type { Database, Transaction } from "#app/platform/database.server.ts";
import { retryTransaction } from "#app/platform/retry-transaction.server.ts";
import type { Services } from "#app/services.server.ts";
import { cheapestOf, severalPricesIn } from "./card-prices.server.ts";
import { pricesOf } from "./search-source-facts.server.ts";

const batchSize = 50;

type Kind = {
  type: PricedType;
  idsAfter(db: Database, after: string | undefined): Promise<{ id: string }[]>;
  pricesIn(tx: Transaction, ids: readonly string[]): Promise<CardPrices[]>;
};

/**
 * Brings the prices on all cards up to date after a price list was applied, batch by batch, so that no buyer waits long for a
 * card's row. It begins anew when it was stopped; a card that is right already is left alone.
 */
export async function refreshPriceCards({ db, searchCopy }: Pick<Services, "db" | "searchCopy">): Promise<void> {
  for (const { type, idsAfter, pricesIn } of [products, visits]) {
    for (let after: string | undefined; ; ) {
      const ids = (await idsAfter(db, after)).map(({ id }) => id);
      after = ids.at(-1);
      if (!after) break;
      const changed = await retryTransaction(db, async (tx) => {
        await lockCards(tx, type, ids);
        return updateCardPrices(tx, type, await pricesIn(tx, ids));
      });
      if (changed > 0) await searchCopy?.follow(ids.map((itemId) => ({ itemType: type, itemId })));
    }
  }
}

const next = (after: string | undefined) =>
  ({ where: { id: after ? { gt: after } : undefined }, orderBy: { id: "asc" }, take: batchSize }) as const;

const products: Kind = {
  type: "product",
  idsAfter: (db, after) => db.product.findMany({ ...next(after), select: { id: true } }),
  async pricesIn(tx, ids) {
    const packs = await tx.variant.findMany({
      where: { productId: { in: [...ids] }, retired: false },
      orderBy: { position: "asc" },
      select: { productId: true, prices: { select: { currency: true, amountMinor: true } } },
    });
    return ids.map((itemId) => {
      const own = packs.filter(({ productId }) => productId === itemId);
      return { itemId, prices: pricesOf(cheapestOf(own)?.prices ?? []), severalPricesIn: severalPricesIn(own) };
    });
  },
};

const visits: Kind = {
  type: "experience",
  idsAfter: (db, after) => db.experience.findMany({ ...next(after), select: { id: true } }),
  async pricesIn(tx, ids) {
    const rows = await tx.experiencePrice.findMany({ where: { experienceId: { in: [...ids] } } });
    return ids.map((itemId) => ({ itemId, prices: pricesOf(rows.filter((row) => row.experienceId === itemId)) }));
  },
};
