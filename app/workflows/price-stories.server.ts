import { type PriceStep, wasPrice } from "#app/domain/catalogue/model/was-price.ts";
import { getMarketBook } from "#app/domain/markets/queries/market-book.server.ts";
import type { PriceStory } from "#app/domain/markets/ui/price-story.tsx";
import type { PageRequest } from "#app/http/page.server.ts";
import { isForAdults } from "#app/shared/adult-goods.ts";
import { dayAt } from "#app/shared/calendar.ts";
import { isCurrency, money } from "#app/shared/money.ts";

/** `priceHistory` has every price of the pack, the oldest first. */
type PricedPack = {
  id: string;
  prices: Record<string, number>;
  priceHistory: readonly (PriceStep & { currency: string })[];
};

const toldMs = 365 * 86_400_000;

/**
 * What each pack cost in the market's currency over the last year, and the "was" price that its history carries; none for
 * alcohol, which may not be promoted.
 */
export function priceStories(
  { services, market, now }: PageRequest,
  product: { importClass: string; variants: readonly PricedPack[] },
): Map<string, PriceStory> {
  const { chargedIn } = getMarketBook(services.reference, market).rules;
  const mayCompare = !isForAdults(product);
  const amount = (minor: number | null) => (minor === null || !isCurrency(chargedIn) ? null : money(minor, chargedIn));
  return new Map(
    product.variants.map(({ id, prices, priceHistory }) => {
      const past = priceHistory.filter(({ currency, since }) => currency === chargedIn && since <= now);
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
