import { putVisitInCart } from "#app/domain/ordering/commands/put-visit-in-cart.server.ts";
import type { CartVisit } from "#app/domain/ordering/queries/list-cart-visits.server.ts";
import { inTransaction } from "#app/platform/database.server.ts";
import type { Services } from "#app/services.server.ts";
import { type Day, isDay } from "#app/shared/calendar.ts";
import { isUuid } from "#app/shared/id.ts";
import type { Locale } from "#app/shared/locale.ts";
import type { Market } from "#app/shared/market.ts";
import { type Result, refuse } from "#app/shared/result.ts";
import type { VisitProblem } from "#app/shared/visit-problem.ts";
import { expireSeats } from "./expire-holds.server.ts";
import { priceVisits } from "./price-visits.server.ts";

export type BookVisit = {
  cartId: string | null;
  experienceId: string;
  day: Day;
  /** Minutes after midnight in Vietnam. */
  startsAt: number;
  adults: number;
  children: number;
  /** Empty: the first the host guides in. */
  language: string;
  note: string;
  waitingId: string | null;
};

/** Puts a party for a beginning into the cart, when it could be ordered now. Tells the cart's id, which this may have made. */
export async function bookVisit(
  services: Pick<Services, "db" | "jobs" | "env" | "clock" | "reference">,
  wish: BookVisit,
  { market, locale }: { market: Market; locale: Locale },
): Promise<Result<{ cartId: string }, VisitProblem | { kind: "cart-full" }>> {
  const { db, reference, clock } = services;
  const now = clock.now();
  if (!isUuid(wish.experienceId) || !isDay(wish.day)) return refuse({ kind: "closed" });
  await expireSeats(services, [wish]);
  const asked: CartVisit = { ...wish, id: "", seen: null };
  const [priced] = await priceVisits(db, reference, [asked], { market, locale, now });
  if (!priced) return refuse({ kind: "gone" });
  if (priced.problem) return refuse(priced.problem);
  const seen = priced.total;
  if (!seen) return refuse({ kind: "no-price" });
  const put = await inTransaction(db, (tx) => putVisitInCart(tx, { ...wish, seen, now }));
  return put.ok ? put : refuse({ kind: "cart-full" });
}
