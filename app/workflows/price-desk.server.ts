import { countPricedPacks } from "#app/domain/catalogue/queries/list-priced-packs.server.ts";
import { listUserNames } from "#app/domain/identity/queries/list-user-names.server.ts";
import { isZonePriced } from "#app/domain/markets/model/market-charging.ts";
import type { ExchangeRate, MarketRules } from "#app/domain/markets/model/market-rules.ts";
import { type ListCurrency, listCurrencies, type PriceList } from "#app/domain/markets/model/price-list.ts";
import { rateHistory, rateInForce, rateMove, rateShares } from "#app/domain/markets/model/rate.ts";
import { getMarketBook, listMarketRules, listPriceLists } from "#app/domain/markets/queries/market-book.server.ts";
import type { Services } from "#app/services.server.ts";
import { daysBetween } from "#app/shared/calendar.ts";
import type { Market } from "#app/shared/market.ts";

type Wants = Pick<Services, "db" | "reference">;

/** All lists and markets as staff see them. */
export async function priceDesk({ db, reference }: Wants, today: string) {
  const { packs, coverage } = await countPricedPacks(db);
  const rules = listMarketRules(reference);
  const lists = listPriceLists(reference);
  const names = await listUserNames(
    db,
    lists.flatMap(({ appliedBy }) => appliedBy ?? []),
  );
  const covered = (currency: string) => coverage.find((each) => each.currency === currency) ?? { priced: 0, byHand: 0 };
  return {
    packs,
    markets: rules.map(({ code, currency, chargedIn }) => ({
      ...{ market: code, currency, chargedIn },
      priced: covered(currency).priced,
      shippingPriced: isZonePriced(getMarketBook(reference, code).zone, currency),
    })),
    cards: listCurrencies.map((currency) => {
      const list = lists.find((each) => each.currency === currency) ?? null;
      const { priced, byHand } = covered(currency);
      return {
        ...{ currency, priced, byHand },
        markets: marketsUsing(rules, currency),
        list: list && { ...ruleIn(list), appliedAt: list.appliedAt, appliedBy: names.get(list.appliedBy ?? "") ?? "" },
        ...rateFacts(reference, { currency, list, today }),
      };
    }),
  };
}

function ruleIn({ vndPerUnit, rateAsOf, markupBp, stepMinor, rounding }: PriceList) {
  return { vndPerUnit, rateAsOf, markupBp, stepMinor, rounding };
}

/** The markets that are charged in it. */
export function marketsUsing(rules: readonly MarketRules[], currency: string): Market[] {
  return rules.filter(({ chargedIn }) => chargedIn === currency).map(({ code }) => code);
}

/** The rate in force, its age in days, and by how much it has left the list's, where that is worth a look. */
function rateFacts(
  reference: Wants["reference"],
  { currency, list, today }: { currency: ListCurrency; list: PriceList | null; today: string },
) {
  const rate = rateInForce(reference.list<ExchangeRate>("exchange-rate"), currency, today);
  const moved = rate && list ? rateMove(list.vndPerUnit, rate.vndPerUnit) : 0;
  return {
    rate: rate ? { vndPerUnit: rate.vndPerUnit, asOf: rate.asOf, days: daysBetween(rate.asOf, today) } : null,
    moved: Math.abs(moved) > rateShares.old ? moved : null,
  };
}

/** Every rate of a currency with the name of who entered it, the newest first. */
export async function rateLedger({ db, reference }: Wants, currency: ListCurrency, today: string) {
  const rates = reference.list<ExchangeRate>("exchange-rate");
  const inForce = rateInForce(rates, currency, today);
  const history = rateHistory(rates, currency);
  const names = await listUserNames(
    db,
    history.flatMap(({ enteredBy }) => enteredBy ?? []),
  );
  return history.map((rate) => ({
    ...{ vndPerUnit: rate.vndPerUnit, asOf: rate.asOf, source: rate.source },
    inForce: rate === inForce,
    enteredBy: rate.enteredBy ? (names.get(rate.enteredBy) ?? "") : null,
    enteredAt: rate.enteredAt ?? null,
  }));
}

export type PriceDesk = Awaited<ReturnType<typeof priceDesk>>;
export type RateLedger = Awaited<ReturnType<typeof rateLedger>>;
