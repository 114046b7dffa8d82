import type { MarketPrice } from "#app/domain/markets/model/market-price.ts";
import { PriceTag } from "#app/domain/markets/ui/price-tag.tsx";
import { ItemCard } from "#app/domain/search/ui/item-card.tsx";
import { AwardBadge } from "#app/domain/trust/ui/award-badge.tsx";
import type { SearchHit } from "#app/ports/search-index.ts";

export type Card = { hit: SearchHit; price: MarketPrice | null };

/** An item card with another subject's price and badge put into its slots. */
export function PortalCard({ card, headingLevel, eager }: { card: Card; headingLevel?: 2 | 3; eager?: boolean }) {
  const { hit, price } = card;
  const several = hit.type === "product" ? (hit.card.packs ?? 1) > 1 : false;
  return (
    <ItemCard
      hit={hit}
      headingLevel={headingLevel}
      eager={eager}
      price={
        price ? (
          <PriceTag
            price={price}
            stock={hit.type === "product" ? hit.freeStock : undefined}
            from={several || hit.type === "experience"}
          />
        ) : null
      }
      badge={hit.award ? <AwardBadge award={hit.award} /> : null}
    />
  );
}
