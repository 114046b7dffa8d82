import { judgeVisit } from "#app/domain/experiences/model/judge-visit.ts";
import { partyLines } from "#app/domain/experiences/model/visit-prices.ts";
import { type BookableVisit, listBookableVisits } from "#app/domain/experiences/queries/list-bookable-visits.server.ts";
import { listOffers, type Offer } from "#app/domain/experiences/queries/list-offers.server.ts";
import { chargedFor } from "#app/domain/markets/model/market-price.ts";
import type { MarketRules } from "#app/domain/markets/model/market-rules.ts";
import { getMarketBook } from "#app/domain/markets/queries/market-book.server.ts";
import type { PartyPrice, PricedVisit } from "#app/domain/ordering/model/priced-visit.ts";
import type { CartVisit } from "#app/domain/ordering/queries/list-cart-visits.server.ts";
import { listTradingSellers, type TradingSeller } from "#app/domain/sellers/queries/list-trading-sellers.server.ts";
import type { Reader } from "#app/platform/database.server.ts";
import type { ReferenceStore } from "#app/platform/reference-store.server.ts";
import { momentOf } from "#app/shared/calendar.ts";
import type { Locale } from "#app/shared/locale.ts";
import type { Market } from "#app/shared/market.ts";
import { type Money, multiplyMoney, sumMoney } from "#app/shared/money.ts";

type VisitReader = { market: Market; locale: Locale; now: Date };

/**
 * Parties of a cart as they stand at this moment in this market: calendar, seats left and prices read anew. The cart, the
 * checkout and the placing of an order all ask here.
 */
export async function priceVisits(
  db: Reader,
  reference: ReferenceStore,
  wishes: readonly CartVisit[],
  { market, locale, now }: VisitReader,
): Promise<PricedVisit[]> {
  if (wishes.length === 0) return [];
  const ids = wishes.map(({ experienceId }) => experienceId);
  const visits = await listBookableVisits(db, { ids, days: wishes.map(({ day }) => day), locale });
  const sellerIds = [...new Set(visits.map(({ sellerId }) => sellerId))];
  const sellers = await listTradingSellers(db, sellerIds, locale);
  const waitingIds = wishes.flatMap(({ waitingId }) => waitingId ?? []);
  const offers = waitingIds.length > 0 ? await listOffers(db, waitingIds, now) : [];
  const { rules } = getMarketBook(reference, market);
  return wishes.flatMap((wish) => {
    const visit = visits.find(({ id }) => id === wish.experienceId);
    const seller = visit && sellers.find(({ id }) => id === visit.sellerId);
    if (!visit || !seller) return [];
    const offer = offers.find((each) => each.id === wish.waitingId && isFor(each, wish));
    return [priceVisit(wish, { visit, seller, offer }, rules, now)];
  });
}

function isFor(offer: Offer, { experienceId, day, startsAt }: CartVisit): boolean {
  return offer.experienceId === experienceId && offer.day === day && offer.startsAt === startsAt;
}

type VisitFacts = { visit: BookableVisit; seller: TradingSeller; offer: Offer | undefined };

function priceVisit(wish: CartVisit, { visit, seller, offer }: VisitFacts, rules: MarketRules, now: Date): PricedVisit {
  const { slot, problem } = judgeVisit(visit, { ...wish, offered: offer?.seats ?? 0 }, now);
  const party = partyOf(visit, wish, rules);
  const prices = party?.map(({ line }) => line);
  const total = prices ? sumMoney(prices, rules.chargedIn) : null;
  const isOpen = visit.live && seller.trading;
  return {
    ...{ id: wish.id, experienceId: visit.id, key: visit.key, sellerId: seller.id, sellerName: seller.displayName },
    ...{ slug: visit.slug, name: visit.name, nameLocale: visit.nameLocale, nameVi: visit.nameVi },
    ...{ unitCode: visit.unitCode, emblem: visit.emblem, accent: visit.accent },
    ...{ day: wish.day, startsAt: wish.startsAt, endsAt: wish.startsAt + visit.durationMinutes },
    start: momentOf(wish.day, wish.startsAt),
    ruled: slot?.capacity ?? 0,
    ...{ adults: wish.adults, children: wish.children, language: wish.language, note: wish.note },
    ...{ confirmation: visit.confirmation, answerHours: visit.answerHours, policy: visit.policy },
    waitingId: offer?.id ?? null,
    ...{ party: party ?? [], total, changedFrom: otherPrice(wish.seen, total) },
    problem: isOpen ? (problem ?? (total ? null : { kind: "no-price" })) : { kind: "gone" },
  };
}

function otherPrice(seen: Money | null, now: Money | null): Money | null {
  return seen && now && seen.currency === now.currency && seen.minor !== now.minor ? seen : null;
}

/** What the party pays, each kind of person by itself; null where the visit is not sold to the market. */
function partyOf(
  { prices, groupFrom }: BookableVisit,
  wish: { adults: number; children: number },
  rules: MarketRules,
): PartyPrice[] | null {
  const adult = chargedFor(prices.adult, rules);
  if (!adult) return null;
  const group = chargedFor(prices.group, rules);
  const child = chargedFor(prices.child, rules) ?? { ...adult, minor: 0 };
  const unitOf = { adult, child, group: group ?? adult };
  return partyLines(wish, groupFrom, group !== null).map(({ kind, persons }) => {
    const unit = unitOf[kind];
    return { kind, persons, unit, line: multiplyMoney(unit, persons) };
  });
}
