import type { Reader } from "#app/platform/database.server.ts";
import { isLocale, type Locale } from "#app/shared/locale.ts";
import { type Money, money } from "#app/shared/money.ts";
import { orderStatusOf, type SellerOrderState } from "../model/order-state.ts";
import { asCurrency } from "../model/stored-money.ts";

export type UserOrder = { code: string; locale: Locale; status: SellerOrderState; placedAt: Date; total: Money };

/** Orders placed while signed in, the newest first. */
export async function listUserOrders(db: Reader, userId: string): Promise<UserOrder[]> {
  const rows = await db.order.findMany({
    where: { userId },
    select: {
      code: true,
      locale: true,
      placedAt: true,
      totalMinor: true,
      currency: true,
      sellerOrders: { select: { state: true } },
    },
    orderBy: { placedAt: "desc" },
    take: 50,
  });
  return rows.map(({ code, locale, placedAt, totalMinor, currency, sellerOrders }) => ({
    ...{ code, placedAt },
    locale: isLocale(locale) ? locale : "en",
    status: orderStatusOf(sellerOrders.map(({ state }) => state)),
    total: money(totalMinor, asCurrency(currency)),
  }));
}
