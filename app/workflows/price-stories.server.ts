import { chargedSteps, type PriceRecord, wasCharged } from "#app/domain/catalogue/model/was-price.ts";
import { getMarketBook } from "#app/domain/markets/queries/market-book.server.ts";
import type { PriceStory } from "#app/domain/markets/ui/price-story.tsx";
import type { PageRequest } from "#app/http/page.server.ts";
import { isForAdults } from "#app/shared/adult-goods.ts";
import { dayAt } from "#app/shared/calendar.ts";
import { isCurrency, money } from "#app/shared/money.ts";

/** `priceHistory` has every price of the pack, the oldest first; `byHand` the currencies whose price a person set. */
type PricedPack = {
  id: string;
  prices: Record<string, number>;
  byHand: readonly string[];
  priceHistory: readonly PriceRecord[];
};

const toldMs = 365 * 86_400_000;

/**
 * What each pack cost in the market over the last year, as far back as it was charged in that currency, and the "was" price
 * that its history carries; none for alcohol, which may not be promoted.
 */
export function priceStories(
  { services, market, now }: PageRequest,
  product: { importClass: string; variants: readonly PricedPack[] },
): Map<string, PriceStory> {
  const { chargedIn, chargedSince = null } = getMarketBook(services.reference, market).rules;
  const charging = { currency: chargedIn, since: chargedSince };
  const mayCompare = !isForAdults(product);
  const amount = (minor: number | null) => (minor === null || !isCurrency(chargedIn) ? null : money(minor, chargedIn));
  return new Map(
    product.variants.map(({ id, prices, byHand, priceHistory: history }) => {
      const past = chargedSteps(history, charging, now);
      const isWhole = past.at(-1)?.amountMinor === prices[chargedIn];
      const first = Math.max(
        0,
        past.findLastIndex(({ since }) => now.getTime() - since.getTime() >= toldMs),
      );
      const steps = past
        .slice(first)
        .map(({ amountMinor, since }) => ({ day: dayAt(since), price: amount(amountMinor) }));
      const was =
        mayCompare && isWhole ? wasCharged({ history, byHand: byHand.includes(chargedIn) }, charging, now) : null;
      return [id, { was: amount(was), steps }] as const;
    }),
  );
}
