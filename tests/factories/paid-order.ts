import { newId, newShortCode } from "#app/shared/id.ts";
import type { Locale } from "#app/shared/locale.ts";
import type { Market } from "#app/shared/market.ts";
import type { Currency } from "#app/shared/money.ts";
import type { TestServices } from "#tests/support/services.ts";

export type PaidLine = { variantId: string; name: string; nameVi: string; label: string; quantity: number };
type Wish = {
  sellerIds: string[];
  locale: Locale;
  market: Market;
  currency: Currency;
  buyerName: string;
  phone?: string;
  address: Record<string, string>;
  note?: string;
  /** Of each seller. */
  lines: PaidLine[];
  unitPriceMinor: number;
  promisedOn?: string;
  hs6?: string | null;
};

/** A paid order whose every word is the test's own; it took no stock. */
export async function makePaidOrder({ db, clock }: TestServices, wish: Wish) {
  const { sellerIds, locale, market, currency, lines, unitPriceMinor, address, buyerName, note = "" } = wish;
  const goodsOf = lines.reduce((sum, { quantity }) => sum + quantity * unitPriceMinor, 0);
  const orderId = newId();
  const goodsMinor = goodsOf * sellerIds.length;
  const paymentId = newId();
  const parts = sellerIds.map((sellerId) => ({ id: newId(), sellerId }));
  const now = clock.now();
  const order = await db.order.create({
    data: {
      ...{ id: orderId, locale, market, currency, goodsMinor, address, buyerName, note },
      code: `DL-${newShortCode(6)}`,
      idempotencyKey: newId(),
      paymentState: "paid",
      shippingMinor: 900,
      totalMinor: goodsMinor + 900,
      email: "buyer@example.test",
      phone: wish.phone ?? "+819012345678",
      placedAt: now,
      expiresAt: now,
      paidAt: now,
      payments: {
        create: {
          id: paymentId,
          provider: "sandbox",
          providerRef: newId(),
          state: "succeeded",
          currency,
          amountMinor: goodsMinor + 900,
          expiresAt: now,
          createdAt: now,
        },
      },
      sellerOrders: {
        create: parts.map(({ id, sellerId }, index) => ({
          ...{ id, sellerId },
          sellerName: `Nhà ${index + 1}`,
          state: "paid" as const,
          goodsMinor: goodsOf,
          shippingMinor: 450,
          weightG: 290 * lines.reduce((sum, { quantity }) => sum + quantity, 0),
        })),
      },
    },
  });
  await db.orderLine.createMany({
    data: parts.flatMap((part) =>
      lines.map(({ variantId, name, nameVi, label, quantity }, position) => ({
        ...{ id: newId(), orderId, variantId, name, nameVi, quantity, unitPriceMinor, position },
        sellerOrderId: part.id,
        productKey: "roasted.test",
        variantLabel: label,
        variantLabelVi: "Gói 250 g",
        emblem: "coffee",
        accent: "cherry",
        lineMinor: quantity * unitPriceMinor,
        importClass: "roasted",
        hs6: wish.hs6 === undefined ? "090121" : wish.hs6,
        grossG: 290,
        promisedOn: wish.promisedOn ? new Date(wish.promisedOn) : null,
      })),
    ),
  });
  return { order, paymentId, parts };
}
