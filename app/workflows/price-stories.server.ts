import { wasPrice } from "#app/domain/catalogue/model/was-price.ts";
import { listPriceHistory } from "#app/domain/catalogue/queries/list-price-history.server.ts";
import { getMarketBook } from "#app/domain/markets/queries/market-book.server.ts";
import type { PriceStory } from "#app/domain/markets/ui/price-story.tsx";
import type { PageRequest } from "#app/http/page.server.ts";
import { isForAdults } from "#app/shared/adult-goods.ts";
import { dayAt } from "#app/shared/calendar.ts";
import { isCurrency, money } from "#app/shared/money.ts";

const toldMs = 365 * 86_400_000;

/** What each pack cost in the market's currency over the last year, and the "was" price that its history carries; none for alcohol, which may not be promoted. */
export async function priceStories(
  { services, market, now }: PageRequest,
  product: { importClass: string; variants: readonly { id: string; prices: Record<string, number> }[] },
): Promise<Map<string, PriceStory>> {
  const { chargedIn } = getMarketBook(services.reference, market).rules;
  const { variants } = product;
  const ids = variants.map(({ id }) => id);
  const histories = await listPriceHistory(services.db, ids, chargedIn);
  const mayCompare = !isForAdults(product);
  const amount = (minor: number | null) => (minor === null || !isCurrency(chargedIn) ? null : money(minor, chargedIn));
  return new Map(
    variants.map(({ id, prices }) => {
      const past = (histories.get(id) ?? []).filter(({ since }) => since <= now);
      const isWhole = past.at(-1)?.amountMinor === prices[chargedIn];
      const first = Math.max(
        0,
        past.findLastIndex(({ since }) => now.getTime() - since.getTime() >= toldMs),
      );
      const steps = past
        .slice(first)
        .map(({ amountMinor, since }) => ({ day: dayAt(since), price: amount(amountMinor) }));
      return [id, { was: amount(mayCompare && isWhole ? wasPrice(past, now) : null), steps }] as const;
    }),
  );
}
