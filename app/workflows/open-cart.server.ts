import type { VoucherPerson } from "#app/domain/campaigns/model/voucher-person.ts";
import { type ShippingZone, taxRulesOn } from "#app/domain/markets/model/market-rules.ts";
import { type ParcelDays, parcelDays } from "#app/domain/markets/model/parcel-days.ts";
import { getMarketBook } from "#app/domain/markets/queries/market-book.server.ts";
import { pickupWindowsOf } from "#app/domain/ordering/model/cart-windows.ts";
import type { PricedCart } from "#app/domain/ordering/model/priced-cart.ts";
import { sendingOf } from "#app/domain/ordering/model/sending.ts";
import { type CartLine, findCartLines } from "#app/domain/ordering/queries/find-cart-lines.server.ts";
import { findCartVoucher } from "#app/domain/ordering/queries/find-cart-voucher.server.ts";
import { listCartPickups } from "#app/domain/ordering/queries/list-cart-pickups.server.ts";
import { listCartVisits } from "#app/domain/ordering/queries/list-cart-visits.server.ts";
import type { Services } from "#app/services.server.ts";
import type { Locale } from "#app/shared/locale.ts";
import type { Market } from "#app/shared/market.ts";
import { money } from "#app/shared/money.ts";
import { expireHolds, expireSeats } from "./expire-holds.server.ts";
import { applyVoucher } from "./judge-cart-voucher.server.ts";
import { estimateFor, priceCart } from "./price-cart.server.ts";
import { priceVisits } from "./price-visits.server.ts";

/** Who looks; what is known of the person tells whether a voucher was used already. */
export type CartVisitor = { market: Market; locale: Locale; day: string; person?: Partial<VoucherPerson> };
export type OpenedCart = Awaited<ReturnType<typeof openCart>>;

/**
 * A cart with what its pages tell beside the lines: estimate, import taxes, how long a parcel takes.
 * Goods whose hold is over are given back first, so that the next buyer sees them.
 */
export async function openCart(
  services: Pick<Services, "db" | "reference" | "jobs" | "env" | "clock">,
  cartId: string | null,
  { market, locale, day, person = {} }: CartVisitor,
) {
  const { db, reference } = services;
  const lines: CartLine[] = await findCartLines(db, cartId);
  await expireHolds(
    services,
    lines.map(({ variantId }) => variantId),
  );
  const pickups = await listCartPickups(db, cartId);
  const wishes = await listCartVisits(db, cartId);
  await expireSeats(services, wishes);
  const visits = await priceVisits(db, reference, wishes, { market, locale, now: services.clock.now() });
  const priced = await priceCart(db, reference, lines, { market, locale, day }, { pickups, visits });
  const code = await findCartVoucher(db, cartId);
  const { cart, voucher } = await applyVoucher(db, code, priced, {
    reference,
    market,
    now: services.clock.now(),
    person,
  });
  const { rules, zone, taxRules } = getMarketBook(reference, market);
  return {
    cart,
    /** The code that was typed, and what it is worth here. */
    voucher,
    count: lines.reduce((sum, { quantity }) => sum + quantity, wishes.length),
    estimate: estimateFor(reference, { market, day }, cart.total),
    /** Of what crosses a border in a parcel. */
    taxes: isSent(cart) ? taxRulesOn(taxRules, market, day).map(({ text }) => text[locale]) : [],
    carrier: zone ? carrierOf(zone, cart, locale) : null,
    /** By seller: when the parcel arrives that leaves at the next occasion, or with its harvest. */
    arrivals: zone ? arrivalsOf(zone, cart, services.clock.now()) : {},
    /** By seller: when what is fetched may be fetched. */
    windows: pickupWindowsOf(cart, services.clock.now()),
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

function isSent({ parcels }: PricedCart): boolean {
  return parcels.some(({ fetchAt }) => fetchAt === null);
}

function arrivalsOf(zone: ShippingZone, { parcels }: PricedCart, now: Date): Record<string, ParcelDays> {
  const sent = parcels.filter(({ fetchAt }) => fetchAt === null);
  return Object.fromEntries(sent.map((parcel) => [parcel.sellerId, parcelDays(zone, now, sendingOf(parcel).from)]));
}
