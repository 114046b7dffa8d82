import { asCurrency } from "#app/domain/ordering/model/stored-money.ts";
import { inTransaction } from "#app/platform/database.server.ts";
import type { PaymentNews } from "#app/ports/payment-gateway.ts";
import type { Locale } from "#app/shared/locale.ts";
import type { Market } from "#app/shared/market.ts";
import { settlePayment } from "#app/workflows/settle-payment.server.ts";
import type { TestServices } from "#tests/support/services.ts";
import { makeGoods, placeTestOrder } from "./order.ts";

type Placed = Awaited<ReturnType<typeof placeTestOrder>>;

/** What the provider would tell of this payment; of a refund how much went back in all. */
export function tellOf(
  services: TestServices,
  { payment }: Pick<Placed, "payment">,
  outcome: PaymentNews["outcome"],
  minor = payment.amountMinor,
) {
  const { providerRef, id: paymentId, currency, provider } = payment;
  const news = { providerRef, paymentId, outcome, amount: { minor, currency: asCurrency(currency) } };
  return inTransaction(services.db, (tx) => settlePayment(tx, services, provider, news));
}

/** A paid order over so many sellers, three units of one pack each, of eight that were there. */
export async function makeRefundableOrder(
  services: TestServices,
  { sellers = 2, market, locale }: { sellers?: number; market?: Market; locale?: Locale } = {},
) {
  const goods = [];
  for (let index = 0; index < sellers; index += 1) goods.push(await makeGoods(services, { stock: 8 }));
  const placed = await placeTestOrder(
    services,
    goods.map(({ variantId }) => ({ variantId, quantity: 3 })),
    { market, locale },
  );
  await tellOf(services, placed, "succeeded");
  const order = await services.db.order.findUniqueOrThrow({
    where: { id: placed.orderId },
    include: { sellerOrders: true, lines: true },
  });
  const parts = goods.map(({ sellerId, variantId }) => {
    const part = order.sellerOrders.find((each) => each.sellerId === sellerId);
    const line = order.lines.find((each) => each.variantId === variantId);
    if (!part || !line) throw new Error("the order lacks a part");
    return { sellerId, variantId, part, line };
  });
  return { ...placed, order, parts };
}
