import type { Reader } from "#app/platform/database.server.ts";

/** Orders of these codes, each with the transfer that was asked for, if one was. */
export async function findTransferOrders(db: Reader, codes: readonly string[]) {
  if (codes.length === 0) return [];
  const orders = await db.order.findMany({
    where: { code: { in: [...codes] } },
    select: {
      code: true,
      totalMinor: true,
      payments: {
        where: { provider: "bank-transfer" },
        orderBy: [{ createdAt: "desc" }, { id: "desc" }],
        take: 1,
        select: { id: true, amountMinor: true, state: true },
      },
    },
  });
  return orders.map(({ code, totalMinor, payments }) => ({ code, totalMinor, transfer: payments[0] ?? null }));
}

export type TransferOrder = Awaited<ReturnType<typeof findTransferOrders>>[number];
