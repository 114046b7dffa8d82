import type { Transaction } from "#app/platform/database.server.ts";
import { type VoucherPerson, voucherPerson } from "../model/voucher-person.ts";

export type NewVoucherUse = {
  orderId: string;
  voucherId: string;
  amountMinor: number;
  person: VoucherPerson;
  /** Its order goes on without waiting for money. */
  isTaken: boolean;
  now: Date;
};

/** Writes one order's use. The voucher must be locked, and judged under that lock. */
export async function insertVoucherUse(
  tx: Transaction,
  { orderId, voucherId, amountMinor, person, isTaken, now }: NewVoucherUse,
): Promise<void> {
  const state = isTaken ? "taken" : "held";
  await tx.voucherUse.create({
    data: { orderId, voucherId, amountMinor, ...voucherPerson(person), state, usedAt: now },
  });
}
