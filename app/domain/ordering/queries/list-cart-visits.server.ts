import type { Reader } from "#app/platform/database.server.ts";
import { type Day, dayOf } from "#app/shared/calendar.ts";
import { isCurrency, type Money } from "#app/shared/money.ts";

export type CartVisit = {
  id: string;
  experienceId: string;
  day: Day;
  startsAt: number;
  adults: number;
  children: number;
  language: string;
  note: string;
  waitingId: string | null;
  seen: Money | null;
};

/** The visits in a cart, oldest first. */
export async function listCartVisits(db: Reader, cartId: string | null): Promise<CartVisit[]> {
  if (!cartId) return [];
  const rows = await db.cartVisit.findMany({ where: { cartId }, orderBy: [{ addedAt: "asc" }, { id: "asc" }] });
  return rows.map(({ cartId: _cart, day, addedAt: _added, seenPriceMinor, seenCurrency, ...visit }) => ({
    ...visit,
    day: dayOf(day),
    seen: isCurrency(seenCurrency) ? { minor: seenPriceMinor, currency: seenCurrency } : null,
  }));
}
