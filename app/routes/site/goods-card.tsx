import type { HarvestAhead } from "#app/domain/catalogue/queries/list-harvests-ahead.server.ts";
import { usePage } from "#app/i18n/page-view.tsx";
import { type Card, PortalCard } from "./portal-card.tsx";

/** `ahead` is there where the goods are sold before their harvest. */
export type GoodsCardProps = { card: Card & { ahead?: HarvestAhead } };

/** A product's card with whether it can be had now: from stock, ahead of the harvest, or not at the moment. */
export function GoodsCard({ card }: GoodsCardProps) {
  return (
    <div className="flex flex-col gap-1">
      <PortalCard card={card} headingLevel={3} />
      <StockLine card={card} />
    </div>
  );
}

/** Nothing is said where the card says already that it is not sold to the visitor's market. */
function StockLine({ card: { hit, price, ahead } }: GoodsCardProps) {
  const { t, format } = usePage();
  if (!price?.charged) return null;
  const soldOut = hit.freeStock !== null && hit.freeStock <= 0;
  const text =
    ahead === null
      ? t("catalogue:preorder.over")
      : soldOut
        ? t("catalogue:buy.packSoldOut")
        : ahead
          ? t("catalogue:preorder.offer", { day: format.day(ahead.sentFrom), until: format.day(ahead.until) })
          : t("home:seasons.inStock");
  return (
    <p className={soldOut || ahead === null ? "text-sm text-ink-soft" : "text-sm text-pine"} data-testid="stock-line">
      {text}
    </p>
  );
}
