import { type Guest, holdSeats } from "#app/domain/experiences/commands/hold-seats.server.ts";
import { lockCalendars } from "#app/domain/experiences/commands/lock-calendars.server.ts";
import { isBooked, type PricedVisit } from "#app/domain/ordering/model/priced-visit.ts";
import { listCartVisits } from "#app/domain/ordering/queries/list-cart-visits.server.ts";
import { translatorFor } from "#app/i18n/translate.server.ts";
import type { Transaction } from "#app/platform/database.server.ts";
import type { Services } from "#app/services.server.ts";
import { momentOf } from "#app/shared/calendar.ts";
import { newId } from "#app/shared/id.ts";
import type { Locale } from "#app/shared/locale.ts";
import type { Market } from "#app/shared/market.ts";
import type { VisitProblem } from "#app/shared/visit-problem.ts";
import { priceVisits } from "./price-visits.server.ts";

/** A party as the form showed it. */
export type SeenVisit = { id: string; adults: number; children: number };
/** What stands in the way of a visit of the cart. */
export type UnbookedVisit = { id: string; name: string; problem: VisitProblem };
type SeenParties = { cartId: string; market: Market; locale: Locale; seenVisits?: readonly SeenVisit[] };

/** What each kind of person is called on the order, in its language and in Vietnamese. */
export function personLabelsIn(locale: Locale) {
  const [own, vi] = [translatorFor(locale), translatorFor("vi")];
  const label = (kind: "adult" | "child" | "group") => ({
    own: own(`experiences:party.${kind}`),
    vi: vi(`experiences:party.${kind}`),
  });
  return { adult: label("adult"), child: label("child"), group: label("group") };
}

type Seating = {
  visits: readonly PricedVisit[];
  /** By the cart's visit: the part of the order that it becomes. */
  visitParts: ReadonlyMap<string, string>;
  guest: Guest;
  now: Date;
};

/** After the order's row and before any stock. Tells of the visits whose seats went meanwhile; then none may be kept. */
export async function setSeatsAside(
  tx: Transaction,
  orderId: string,
  { visits, visitParts, guest, now }: Seating,
): Promise<UnbookedVisit[]> {
  const wanted = visits.map((visit) => ({
    ...visit,
    ...{ cartVisitId: visit.id, sellerOrderId: visitParts.get(visit.id) ?? newId() },
    end: momentOf(visit.day, visit.endsAt),
  }));
  if (wanted.length === 0) return [];
  const held = await holdSeats(tx, { orderId, wanted, guest, now });
  if (held.ok) return [];
  return held.error.flatMap(({ cartVisitId, left }): UnbookedVisit[] => {
    const visit = visits.find(({ id }) => id === cartVisitId);
    const problem: VisitProblem = left > 0 ? { kind: "short", left } : { kind: "full" };
    return visit ? [{ id: visit.id, name: visit.name, problem }] : [];
  });
}

/** The parties the form showed; their calendars stay as they are until the seats are held. */
export async function readVisits(
  tx: Transaction,
  { reference }: Pick<Services, "reference">,
  { cartId, market, locale, seenVisits = [] }: SeenParties,
  now: Date,
): Promise<PricedVisit[]> {
  const inCart = await listCartVisits(tx, cartId);
  const wanted = inCart.filter(({ id }) => seenVisits.some((seen) => seen.id === id));
  await lockCalendars(
    tx,
    wanted.map(({ experienceId }) => experienceId),
    "read",
  );
  return priceVisits(tx, reference, wanted, { market, locale, now });
}

export function isSeenParty(visits: readonly PricedVisit[], seen: readonly SeenVisit[]): boolean {
  const isAsSeen = ({ id, adults, children }: SeenVisit) =>
    visits.some((visit) => visit.id === id && visit.adults === adults && visit.children === children);
  return visits.length === seen.length && visits.every(isBooked) && seen.every(isAsSeen);
}
