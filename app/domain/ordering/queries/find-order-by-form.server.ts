import type { Reader } from "#app/platform/database.server.ts";

/** The order a form has already placed, with its latest payment attempt. */
export async function findOrderByForm(db: Reader, idempotencyKey: string) {
  const order = await db.order.findUnique({
    where: { idempotencyKey },
    select: {
      id: true,
      code: true,
      locale: true,
      payments: { orderBy: [{ createdAt: "desc" }, { id: "desc" }], take: 1, select: { id: true } },
    },
  });
  const paymentId = order?.payments[0]?.id;
  return order && paymentId ? { orderId: order.id, code: order.code, locale: order.locale, paymentId } : null;
}
