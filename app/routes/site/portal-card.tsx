import type { MarketPrice } from "#app/domain/markets/model/market-price.ts";
import { PriceTag } from "#app/domain/markets/ui/price-tag.tsx";
import { CardContents, ItemCard } from "#app/domain/search/ui/item-card.tsx";
import { AwardBadge } from "#app/domain/trust/ui/award-badge.tsx";
import { usePage } from "#app/i18n/page-view.tsx";
import type { SearchHit } from "#app/ports/search-index.ts";
import { useKeptMarkup } from "#app/ui/kept-markup.tsx";

export type Card = { hit: SearchHit; price: MarketPrice | null };
type PortalCardProps = { card: Card; headingLevel?: 2 | 3; eager?: boolean };

/** An item card with another subject's price and badge put into its slots. */
export function PortalCard(props: PortalCardProps) {
  const contents = useKeptMarkup(`card ${JSON.stringify(props)}`, <Contents {...props} />);
  return <ItemCard hit={props.card.hit} contents={contents} />;
}

function Contents({ card: { hit, price }, headingLevel, eager }: PortalCardProps) {
  const shownIn = price?.charged?.currency ?? "VND";
  const several = hit.card.severalPricesIn?.includes(shownIn) ?? false;
  return (
    <CardContents
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
      reach={hit.type === "product" ? <Reach shipsTo={hit.shipsTo} /> : null}
      badge={hit.award ? <AwardBadge award={hit.award} /> : null}
    />
  );
}

/** What is made in Vietnam comes to buyers there, unless told otherwise. */
function Reach({ shipsTo }: { shipsTo: readonly string[] }) {
  const { t, market } = usePage();
  const ships = shipsTo.includes(market);
  if (ships && market === "VN") return null;
  const where = { market: t(`common:market.${market}`) };
  return (
    <p className={`mt-1 text-sm ${ships ? "text-ink-soft" : "font-semibold text-ink"}`} data-ships={ships}>
      {ships ? t("catalogue:card.ships", where) : t("catalogue:card.shipsNot", where)}
    </p>
  );
}
