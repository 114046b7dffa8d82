import { type ShippingZone, taxRulesOn } from "#app/domain/markets/model/market-rules.ts";
import { type ParcelDays, parcelDays } from "#app/domain/markets/model/parcel-days.ts";
import { getMarketBook } from "#app/domain/markets/queries/market-book.server.ts";
import type { PricedCart } from "#app/domain/ordering/model/priced-cart.ts";
import { sendingOf } from "#app/domain/ordering/model/sending.ts";
import { type CartLine, findCartLines } from "#app/domain/ordering/queries/find-cart-lines.server.ts";
import type { Services } from "#app/services.server.ts";
import type { Locale } from "#app/shared/locale.ts";
import type { Market } from "#app/shared/market.ts";
import { money } from "#app/shared/money.ts";
import { expireHolds } from "./expire-holds.server.ts";
import { estimateFor, priceCart } from "./price-cart.server.ts";

export type OpenedCart = Awaited<ReturnType<typeof openCart>>;

/**
 * A cart with what its pages tell beside the lines: estimate, import taxes, how long a parcel takes.
 * Goods whose hold is over are given back first, so that the next buyer sees them.
 */
export async function openCart(
  services: Pick<Services, "db" | "reference" | "jobs" | "env" | "clock">,
  cartId: string | null,
  { market, locale, day }: { market: Market; locale: Locale; day: string },
) {
  const { db, reference } = services;
  const lines: CartLine[] = await findCartLines(db, cartId);
  await expireHolds(
    services,
    lines.map(({ variantId }) => variantId),
  );
  const cart: PricedCart = await priceCart(db, reference, lines, { market, locale, day });
  const { rules, zone, taxRules } = getMarketBook(reference, market);
  return {
    cart,
    count: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    estimate: estimateFor(reference, market, cart.total),
    taxes: taxRulesOn(taxRules, market, day).map(({ text }) => text[locale]),
    carrier: zone ? carrierOf(zone, cart, locale) : null,
    /** By seller: when the parcel arrives that leaves at the next occasion, or with its harvest. */
    arrivals: zone ? arrivalsOf(zone, cart, services.clock.now()) : {},
    rules,
  };
}

function carrierOf(zone: ShippingZone, { currency }: PricedCart, locale: Locale) {
  const freeFrom = zone.freeOver?.[currency];
  return {
    name: zone.carrierName[locale],
    maxWeightG: zone.maxWeightG,
    freeFrom: freeFrom === undefined ? null : money(freeFrom, currency),
  };
}

function arrivalsOf(zone: ShippingZone, { parcels }: PricedCart, now: Date): Record<string, ParcelDays> {
  return Object.fromEntries(parcels.map((parcel) => [parcel.sellerId, parcelDays(zone, now, sendingOf(parcel).from)]));
}
