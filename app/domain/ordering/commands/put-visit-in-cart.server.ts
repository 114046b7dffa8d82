import type { Transaction } from "#app/platform/database.server.ts";
import { type Day, dateOf } from "#app/shared/calendar.ts";
import { newId } from "#app/shared/id.ts";
import type { Money } from "#app/shared/money.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { maxCartLines } from "../model/cart-quantity.ts";

export type PutVisitInCart = {
  cartId: string | null;
  experienceId: string;
  day: Day;
  startsAt: number;
  adults: number;
  children: number;
  language: string;
  note: string;
  waitingId: string | null;
  seen: Money;
  now: Date;
};

/** The same beginning again is the same party, as it was told last. Makes the cart when there is none; tells its id. */
export async function putVisitInCart(
  tx: Transaction,
  { cartId, experienceId, day, startsAt, seen, now, ...party }: PutVisitInCart,
): Promise<Result<{ cartId: string }, "cart-full">> {
  const id = cartId ?? newId();
  await tx.cart.upsert({ where: { id }, create: { id, createdAt: now }, update: { updatedAt: now } });
  await tx.$queryRaw`SELECT 1 FROM cart WHERE id = ${id}::uuid FOR UPDATE`;
  const slot = { cartId: id, experienceId, day: dateOf(day), startsAt };
  const there = await tx.cartVisit.findMany({ where: { cartId: id } });
  const isThere = there.some((each) => each.experienceId === experienceId && each.startsAt === startsAt);
  if (!isThere && there.length >= maxCartLines) return refuse("cart-full");
  const facts = { ...party, seenPriceMinor: seen.minor, seenCurrency: seen.currency };
  await tx.cartVisit.upsert({
    where: { cartId_experienceId_day_startsAt: slot },
    create: { id: newId(), ...slot, ...facts, addedAt: now },
    update: facts,
  });
  return ok({ cartId: id });
}
