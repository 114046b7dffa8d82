import { realNow } from "#app/platform/clock.server.ts";
import type { Transaction } from "#app/platform/database.server.ts";
import { newId } from "#app/shared/id.ts";

export type NewPayment = {
  orderId: string;
  provider: string;
  currency: string;
  amountMinor: number;
  expiresAt: Date;
  createdAt: Date;
};

/** One more attempt to be paid. Tells its id. */
export async function insertPayment(tx: Transaction, payment: NewPayment): Promise<string> {
  const id = newId();
  await tx.payment.create({ data: { id, ...payment, askedAt: realNow() } });
  return id;
}
