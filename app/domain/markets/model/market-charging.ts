import type { Market } from "#app/shared/market.ts";
import type { Currency } from "#app/shared/money.ts";
import type { MarketRules, ShippingZone } from "./market-rules.ts";
import { type PriceList, type PriceRule, rulePrice, type ShippingPrices } from "./price-list.ts";

/** What staff decided a market is charged in. */
export type MarketCharging = { market: Market; chargedIn: Currency };

/** The market with what staff decided. Charged in dong, its own money is an estimate. */
export function marketCharged(rules: MarketRules, switched: readonly MarketCharging[]): MarketRules {
  const found = switched.find(({ market }) => market === rules.code);
  if (!found || found.chargedIn === rules.chargedIn) return rules;
  return { ...rules, chargedIn: found.chargedIn, estimateOnly: found.chargedIn !== rules.currency };
}

/** The zone with the lists' parcel prices: a tier is known by its weight, so that a changed zone keeps those it still has. */
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
      price: { ...tier.price, ...priced(({ shipping }) => shipping[zone.code]?.tiers[tier.upToG]) },
    })),
    freeOver: Object.keys(freeOver).length > 0 ? { ...zone.freeOver, ...freeOver } : zone.freeOver,
  };
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
