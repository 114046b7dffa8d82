import type { FlightRule, ImportRule } from "#app/domain/markets/model/market-rules.ts";
import {
  type GoodsNature,
  isOffered,
  isOrderable,
  type TakeHome,
  takeHomeVerdict,
} from "#app/domain/markets/model/take-home.ts";
import type { TakeHomeLine, TakeHomeView } from "#app/domain/markets/model/take-home-view.ts";
import { getMarketBook } from "#app/domain/markets/queries/market-book.server.ts";
import type { ReferenceStore } from "#app/platform/reference-store.server.ts";
import type { Locale, Translated } from "#app/shared/locale.ts";
import { type Market, markets } from "#app/shared/market.ts";

/** `uncooled`: how long the maker says it keeps without cooling, in words. */
type ShownGoods = GoodsNature & { uncooled?: string | null };

/** The verdict that the cart and the checkout obey, as the product page tells it. */
export function takeHome(
  reference: ReferenceStore,
  goods: ShownGoods,
  { market, locale, day }: { market: Market; locale: Locale; day: string },
): TakeHomeView {
  const book = getMarketBook(reference, market);
  const found = takeHomeVerdict(goods, market, day, book);
  const authority = found.parcel?.authority ?? null;
  return {
    verdict: found.verdict,
    orderable: isOrderable(found.verdict),
    offered: isOffered(goods, found.verdict),
    market,
    marketName: book.rules.name[locale],
    tooLongDays: found.tooLong ? (book.zone?.transitDays.max ?? null) : null,
    lines: linesOf(found, goods, locale),
    authority: authority && { name: authority.name[locale], url: authority.url },
  };
}

/** Which markets take goods by parcel on a day: one reading of the books for a whole list of goods. */
export function parcelMarkets(reference: Pick<ReferenceStore, "list">, day: string): (goods: GoodsNature) => Market[] {
  const books = markets.map((market) => ({ market, book: getMarketBook(reference, market) }));
  return (goods) =>
    books.flatMap(({ market, book }) =>
      isOrderable(takeHomeVerdict(goods, market, day, book).verdict) ? [market] : [],
    );
}

type Told = { source: string | null; confidence: string; checkedOn: string };

function linesOf({ verdict, rule, parcel, flights, coldChain, taxes }: TakeHome, goods: ShownGoods, locale: Locale) {
  const line = (kind: TakeHomeLine["kind"], text: Translated | null, told: Told | null): TakeHomeLine => ({
    kind,
    text: text?.[locale] ?? null,
    source: told?.source ?? null,
    checkedOn: told?.checkedOn ?? null,
    confirmed: told !== null && (told.source !== null || told.confidence === "verified"),
  });
  return [
    ...(rule ? ruleLines(rule) : [line("rule", null, null)]),
    ...flights.map((each) => line(flightKinds[each.kind], each.text, each)),
    ...(coldChain ? [{ ...line("cold", null, null), text: goods.uncooled ?? null }] : []),
    isOrderable(verdict) ? line("parcel", parcel?.text ?? null, parcel) : line("parcel", null, rule),
    ...taxes.map((each) => line("tax", each.text, each)),
    ...(rule?.penalty ? [line("penalty", rule.penalty, rule)] : []),
  ];

  function ruleLines(of: ImportRule): TakeHomeLine[] {
    return [line("rule", of.parcel, of), line("suitcase", of.luggage, of)];
  }
}

const flightKinds = { liquid: "cabin", smell: "smell", alcohol: "alcohol" } as const satisfies Record<
  FlightRule["kind"],
  TakeHomeLine["kind"]
>;
