import type { Market } from "#app/shared/market.ts";
import type { Currency } from "#app/shared/money.ts";
import type { MarketRules, ShippingZone } from "./market-rules.ts";
import { type PriceList, type PriceRule, rulePrice, type ShippingPrices } from "./price-list.ts";

/** What staff decided a market is charged in, and the moment from which it is. */
export type MarketCharging = { market: Market; chargedIn: Currency; since: string };

/** The market with what staff decided. */
export function marketCharged(rules: MarketRules, switched: readonly MarketCharging[]): MarketRules {
  const found = switched.find(({ market }) => market === rules.code);
  return found ? { ...rules, chargedIn: found.chargedIn, chargedSince: new Date(found.since) } : rules;
}

/**
 * The zone with the lists' parcel prices. A tier is known by its weight, so that a changed zone keeps those it still has; one that
 * came since the list was applied has its own price, or the rule's of its listed one, so that no cart is without a parcel.
 */
export function zonePriced(zone: ShippingZone, lists: readonly PriceList[]): ShippingZone {
  const own = lists.filter(({ shipping }) => shipping[zone.code]);
  if (own.length === 0) return zone;
  const priced = (from: (list: PriceList) => number | null | undefined) =>
    Object.fromEntries(
      own.flatMap((list) => {
        const minor = from(list);
        return minor === null || minor === undefined ? [] : [[list.currency, minor]];
      }),
    );
  const freeOver = priced(({ shipping }) => shipping[zone.code]?.freeOver);
  return {
    ...zone,
    tiers: zone.tiers.map((tier) => ({
      ...tier,
      price: { ...tier.price, ...priced((list) => tierPrice(tier, list, zone.code)) },
    })),
    freeOver: Object.keys(freeOver).length > 0 ? { ...zone.freeOver, ...freeOver } : zone.freeOver,
  };
}

function tierPrice({ upToG, price }: ShippingZone["tiers"][number], list: PriceList, zoneCode: string): number | null {
  const stored = list.shipping[zoneCode]?.tiers[upToG] ?? price[list.currency];
  return stored ?? (price.VND === undefined ? null : rulePrice(price.VND, list));
}

/** What the rule makes of the zones' listed prices: a parcel never costs less for weighing more. */
export function shippingByRule(zones: readonly ShippingZone[], rule: PriceRule): ShippingPrices {
  return Object.fromEntries(
    zones.map((zone) => {
      const tiers = zone.tiers.flatMap(({ upToG, price }) => {
        const minor = price.VND === undefined ? null : rulePrice(price.VND, rule);
        return minor === null ? [] : [[String(upToG), minor] as const];
      });
      const free = zone.freeOver?.VND;
      const freeOver = free === undefined ? null : rulePrice(free, rule);
      return [zone.code, { tiers: Object.fromEntries(tiers), freeOver }];
    }),
  );
}

/** Has every weight the zone takes a price in this currency? */
export function isZonePriced(zone: ShippingZone | null, currency: Currency): boolean {
  return zone?.tiers.every(({ price }) => price[currency] !== undefined) ?? false;
}
