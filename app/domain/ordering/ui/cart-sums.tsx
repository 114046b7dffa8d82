import type { ReactNode } from "react";
import { usePage } from "#app/i18n/page-view.tsx";
import { currencyExponent, type Money } from "#app/shared/money.ts";
import type { VoucherVerdict } from "#app/shared/voucher-verdict.ts";
import type { PricedCart } from "../model/priced-cart.ts";

export type SumsProps = {
  cart: Pick<PricedCart, "goods" | "visiting" | "shipping" | "discount" | "total" | "parcels" | "visits">;
  voucher: VoucherVerdict | null;
  estimate: { money: Money; vndPerUnit: number; asOf: string } | null;
  taxes: readonly string[];
};

/** Goods, shipping and the one amount that is charged; what it is worth elsewhere stands below as an estimate. */
export function CartSums({ cart, voucher, estimate, taxes }: SumsProps) {
  const { t, format, market } = usePage();
  const sent = cart.parcels.filter(({ fetchAt }) => fetchAt === null).length;
  const shippingLabel = `${t("cart:sums.shipping")} (${t("cart:sums.parcels", { count: sent })})`;
  return (
    <div>
      <dl className="grid gap-2">
        {cart.visits.length > 0 ? <Sum label={t("booking:cart.sums")}>{format.money(cart.visiting)}</Sum> : null}
        {cart.parcels.length > 0 || cart.visits.length === 0 ? (
          <>
            <Sum label={t("cart:sums.goods")}>{format.money(cart.goods)}</Sum>
            <Sum label={sent === 0 ? t("pickup:sums") : shippingLabel}>{format.money(cart.shipping)}</Sum>
          </>
        ) : null}
        {voucher && cart.discount.minor > 0 ? (
          <Sum label={t("cart:sums.discount", { code: voucher.code })}>
            <span data-testid="cart-discount" data-minor={cart.discount.minor}>
              −{format.money(cart.discount)}
            </span>
          </Sum>
        ) : null}
        <div className="mt-1 flex items-baseline justify-between gap-4 border-t border-line-strong pt-3">
          <dt className="text-lg font-semibold">{t("cart:sums.total")}</dt>
          <dd
            data-testid="cart-total"
            data-currency={cart.total.currency}
            data-minor={cart.total.minor}
            className="text-xl font-semibold tabular-nums"
          >
            {format.money(cart.total)}
          </dd>
        </div>
      </dl>
      {estimate ? <EstimateNote estimate={estimate} charged={cart.total} /> : null}
      {market === "VN" ? <p className="mt-3 text-sm text-ink-soft">{t("cart:sums.vatVn")}</p> : null}
      {market !== "VN" && taxes.length > 0 ? (
        <div className="mt-4 text-sm text-ink-soft">
          <p className="font-semibold text-ink">{t("cart:sums.importNote")}</p>
          {taxes.map((text) => (
            <p key={text} className="mt-1">
              {text}
            </p>
          ))}
        </div>
      ) : null}
    </div>
  );
}

function Sum({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <div className="flex items-baseline justify-between gap-4">
      <dt>{label}</dt>
      <dd className="tabular-nums">{children}</dd>
    </div>
  );
}

function EstimateNote({ estimate, charged }: { estimate: NonNullable<SumsProps["estimate"]>; charged: Money }) {
  const { t, format } = usePage();
  const { currency } = estimate.money;
  return (
    <p className="mt-3 text-sm text-ink-soft">
      {t("cart:sums.estimate", {
        price: format.money(estimate.money),
        unit: format.money({ minor: 10 ** currencyExponent[currency], currency }),
        rate: format.rate(estimate.vndPerUnit),
        date: format.dayShort(estimate.asOf),
        charged: format.money(charged),
      })}
    </p>
  );
}
