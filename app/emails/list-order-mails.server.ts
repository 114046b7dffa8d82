import type { Reader } from "#app/platform/database.server.ts";

export type OrderMail = {
  id: string;
  kind: string;
  to: string;
  createdAt: Date;
  sentAt: Date | null;
  attempts: number;
  lastError: string | null;
};

/** What was written about an order, to its buyer and its sellers, the oldest first. */
export async function listOrderMails(db: Reader, orderId: string): Promise<OrderMail[]> {
  const rows = await db.mailMessage.findMany({
    where: { data: { path: ["orderId"], equals: orderId } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id, kind, toAddress, createdAt, sentAt, attempts, lastError }) => ({
    ...{ id, kind, to: toAddress, createdAt, sentAt, attempts, lastError },
  }));
}
