import type { Transaction } from "#app/platform/database.server.ts";

type Ending = { orderId: string; now: Date };

/** The order of a use ended unpaid: its buyer may use the voucher again. An order without a voucher changes nothing. */
export async function returnVoucherUse(tx: Transaction, { orderId, now }: Ending): Promise<void> {
  const where = { orderId, state: { not: "returned" as const } };
  await tx.voucherUse.updateMany({ where, data: { state: "returned", endedAt: now } });
}

/** The order of a use is paid. One that came late takes its use again, whatever the caps say: it is paid at this price. */
export async function takeVoucherUse(tx: Transaction, { orderId, now }: Ending): Promise<void> {
  const where = { orderId, state: { not: "taken" as const } };
  await tx.voucherUse.updateMany({ where, data: { state: "taken", endedAt: now } });
}
