import { usePage } from "#app/i18n/page-view.tsx";
import type { MarketPrice } from "../model/market-price.ts";
import type { UnitPrice } from "../model/unit-price.ts";
import { useRateLine } from "./rate-line.ts";

export type PriceTagProps = {
  price: MarketPrice | null;
  /** Units free to buy, exact when the page was rendered. */
  stock?: number | null;
  unitPrice?: UnitPrice | null;
  /** The cheapest of several packs. */
  from?: boolean;
  size?: "card" | "page";
};

/** The charged price, or the labelled estimate with what is charged beside it. */
export function PriceTag({ price, stock, unitPrice, from = false, size = "card" }: PriceTagProps) {
  const { t, format } = usePage();
  if (!price) return null;
  const { charged, estimate } = price;
  const main = charged ?? price.listed;
  const shown = estimate ? t("cart:price.approx", { price: format.roughMoney(estimate.money) }) : format.money(main);
  const big = size === "page" ? "text-2xl font-semibold text-ink" : "text-lg font-semibold text-ink";
  return (
    <div
      data-testid="product-price"
      data-stock={stock ?? undefined}
      data-currency={main.currency}
      data-minor={main.minor}
      className="min-w-0"
    >
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className={`${big} tabular-nums`}>{from ? t("cart:price.from", { price: shown }) : shown}</span>
        {estimate ? <span className="text-sm text-ink-soft">{t("cart:price.estimate")}</span> : null}
      </p>
      <PriceLines price={price} unitPrice={unitPrice} size={size} />
    </div>
  );
}

function PriceLines({ price, unitPrice, size }: Pick<PriceTagProps, "unitPrice" | "size"> & { price: MarketPrice }) {
  const { t, format } = usePage();
  const rateLine = useRateLine();
  const { listed, charged, estimate } = price;
  const lines = [
    charged ? null : t("cart:price.notSold"),
    charged && estimate ? t("cart:price.youPay", { price: format.money(charged) }) : null,
    charged && charged.currency !== listed.currency && size === "page"
      ? t("cart:price.listed", { price: format.money(listed) })
      : null,
    unitPrice
      ? t(unitPrice.per === "kg" ? "cart:price.perKg" : "cart:price.perLitre", {
          price: format.money(unitPrice.price),
        })
      : null,
    estimate && size === "page" ? rateLine(estimate) : null,
  ].filter((line) => line !== null);
  if (lines.length === 0) return null;
  return <p className="text-sm text-ink-soft tabular-nums">{lines.join("\u00a0· ")}</p>;
}
