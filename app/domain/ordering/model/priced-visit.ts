import type { Day } from "#app/shared/calendar.ts";
import type { Locale } from "#app/shared/locale.ts";
import { type Currency, type Money, money, sumMoney } from "#app/shared/money.ts";
import type { VisitProblem } from "#app/shared/visit-problem.ts";

/** So many people of a kind, and what they pay. */
export type PartyPrice = { kind: "adult" | "child" | "group"; persons: number; unit: Money; line: Money };

/** A party for one beginning of a visit, as it stands in a cart. */
export type PricedVisit = {
  /** The cart's own id of it. */
  id: string;
  experienceId: string;
  key: string;
  sellerId: string;
  sellerName: string;
  slug: string;
  name: string;
  nameLocale: Locale;
  nameVi: string;
  unitCode: string;
  emblem: string;
  accent: string;
  day: Day;
  /** Minutes after midnight in Vietnam. */
  startsAt: number;
  endsAt: number;
  start: Date;
  /** Seats of the slot as the calendar says now. */
  ruled: number;
  adults: number;
  children: number;
  language: string;
  note: string;
  confirmation: "instant" | "request";
  answerHours: number;
  policy: readonly { hoursBefore: number; refundPercent: number }[];
  /** The waiting list's offer that holds its seats. */
  waitingId: string | null;
  party: PartyPrice[];
  /** Null where the visit is not sold to the market. */
  total: Money | null;
  /** The price the visitor saw last, when it was another one in the same currency. */
  changedFrom: Money | null;
  problem: VisitProblem | null;
};

/** Is it part of the order? What stands in its way is told and mended before. */
export function isBooked({ problem, total }: PricedVisit): boolean {
  return problem === null && total !== null;
}

export function sumVisits(visits: readonly PricedVisit[], currency: Currency): Money {
  const prices = visits.filter(isBooked).flatMap(({ total }) => total ?? []);
  return prices.length > 0 ? sumMoney(prices, currency) : money(0, currency);
}

/** The last moment at which money for these visits is of use; null without visits. */
export function firstStart(visits: readonly Pick<PricedVisit, "start">[]): Date | null {
  const starts = visits.map(({ start }) => start.getTime());
  return starts.length > 0 ? new Date(Math.min(...starts)) : null;
}
