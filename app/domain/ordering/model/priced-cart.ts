import type { Day } from "#app/shared/calendar.ts";
import type { Locale } from "#app/shared/locale.ts";
import { type Currency, type Money, money, sumMoney } from "#app/shared/money.ts";
import type { PickupPoint } from "#app/shared/pickup-point.ts";
import type { Verdict } from "#app/shared/verdict.ts";
import type { PickupOffer } from "./pickup-offer.ts";
import { isBooked, type PricedVisit, sumVisits } from "./priced-visit.ts";

/** Why a pack in the cart cannot be ordered as it stands. Only `short` is mended by a smaller quantity. */
export type LineProblem =
  | { kind: "gone" | "sold-out" | "enquiry" | "blocked" | "too-long" | "no-price" | "too-heavy" | "preorder-over" }
  | { kind: "short"; left: number };

export type PricedLine = {
  variantId: string;
  quantity: number;
  productId: string;
  productKey: string;
  sellerId: string;
  sellerName: string;
  slug: string;
  name: string;
  nameLocale: Locale;
  nameVi: string;
  variantLabel: string;
  labelLocale: Locale;
  variantLabelVi: string;
  unitCode: string;
  emblem: string;
  accent: string;
  importClass: string;
  hs6: string | null;
  grossG: number;
  /** A coming harvest: sent from this day. */
  promisedOn: Day | null;
  /** The stored price of the charged currency; null when the goods are not sold to the market. */
  unit: Money | null;
  line: Money | null;
  /** This line's share of a voucher. */
  discount: Money;
  /** The price the buyer saw last, when it was another one in the same currency. */
  changedFrom: Money | null;
  problem: LineProblem | null;
  /** May it be sent to the market at all? The same verdict as the product page shows. */
  verdict: Verdict;
  /** The import rule in the reader's language, where it limits or forbids. */
  ruleText: string | null;
};

/** One seller's goods, in one parcel or fetched at one place. */
export type Parcel = {
  sellerId: string;
  sellerName: string;
  lines: PricedLine[];
  weightG: number;
  goods: Money;
  /** This parcel's share of a voucher. */
  discount: Money;
  /** Null when the zone has no price for such a weight. */
  shipping: Money | null;
  /** Where the buyer fetches it; null for what is sent. */
  fetchAt: PickupPoint | null;
};

export type PricedCart = {
  currency: Currency;
  parcels: Parcel[];
  /** Parties for visits, in the order they were added. */
  visits: readonly PricedVisit[];
  visiting: Money;
  /** Lines that stay in the cart and are no part of an order, in the order they were added. */
  setAside: PricedLine[];
  goods: Money;
  shipping: Money;
  /** What a voucher takes off the goods: total = goods + visiting + shipping - discount. */
  discount: Money;
  total: Money;
  /** Where what is in the cart may be fetched, and where it will be. */
  pickups: readonly PickupOffer[];
  /** Nothing stands between this cart and its checkout. */
  ready: boolean;
};

/** Is the line part of the order? What is only short stays in it, to be told and mended. */
export function isOrdered(line: PricedLine): boolean {
  return line.line !== null && (line.problem === null || line.problem.kind === "short");
}

const barredKinds = ["blocked", "enquiry", "too-long"] as const;
export type BarredKind = (typeof barredKinds)[number];

/** Why the market does not let it in by parcel, however the buyer changes the order; null when it does. */
export function barredKind({ problem }: Pick<PricedLine, "problem">): BarredKind | null {
  return barredKinds.find((kind) => kind === problem?.kind) ?? null;
}

/** Adds a cart up: one parcel a seller, in the order the sellers came into the cart. Visits come on top. */
export function addUpCart(
  lines: readonly PricedLine[],
  currency: Currency,
  shippingOf: (load: { weightG: number; goodsMinor: number }) => number | null,
  { pickups = [], visits = [] }: { pickups?: readonly PickupOffer[]; visits?: readonly PricedVisit[] } = {},
): PricedCart {
  const ordered = lines.filter(isOrdered);
  const sellers = [...new Set(ordered.map(({ sellerId }) => sellerId))];
  const parcels = sellers.map((sellerId) => parcelOf(ordered.filter((line) => line.sellerId === sellerId)));
  const goods = sumMoney(
    parcels.map((parcel) => parcel.goods),
    currency,
  );
  const shipping = sumMoney(
    parcels.flatMap((parcel) => parcel.shipping ?? []),
    currency,
  );
  const visiting = sumVisits(visits, currency);
  return {
    currency,
    parcels,
    setAside: lines.filter((line) => !isOrdered(line)),
    goods,
    shipping,
    visits,
    visiting,
    discount: money(0, currency),
    total: money(goods.minor + visiting.minor + shipping.minor, currency),
    pickups,
    ready:
      parcels.length + visits.length > 0 &&
      visits.every(isBooked) &&
      parcels.every((parcel) => parcel.shipping !== null) &&
      ordered.every(({ problem }) => problem === null),
  };

  function parcelOf(own: PricedLine[]): Parcel {
    const weightG = own.reduce((sum, { grossG, quantity }) => sum + grossG * quantity, 0);
    const goods = sumMoney(
      own.flatMap(({ line }) => line ?? []),
      currency,
    );
    const fetchAt = pickups.find(({ sellerId }) => sellerId === own[0]?.sellerId)?.chosen ?? null;
    const price = fetchAt ? fetchAt.feeMinor : shippingOf({ weightG, goodsMinor: goods.minor });
    return {
      sellerId: own[0]?.sellerId ?? "",
      sellerName: own[0]?.sellerName ?? "",
      lines: own,
      weightG,
      goods,
      discount: money(0, currency),
      shipping: price === null ? null : money(price, currency),
      fetchAt,
    };
  }
}

/** What the buyer was shown and agrees to, in one line of text that a form carries. */
export function seenTotalOf({ total }: Pick<PricedCart, "total">): string {
  return `${total.currency} ${total.minor}`;
}
