import { insertVoucherUse } from "#app/domain/campaigns/commands/insert-voucher-use.server.ts";
import { lockVoucher } from "#app/domain/campaigns/commands/lock-voucher.server.ts";
import type { VoucherPerson } from "#app/domain/campaigns/model/voucher-person.ts";
import type { PricedCart } from "#app/domain/ordering/model/priced-cart.ts";
import type { Transaction } from "#app/platform/database.server.ts";
import type { VoucherProblem, VoucherTake, VoucherVerdict } from "#app/shared/voucher-verdict.ts";
import { judgeCartVoucher, type VoucherReader } from "./judge-cart-voucher.server.ts";

export type HoldVoucher = {
  orderId: string;
  voucher: VoucherVerdict & { take: VoucherTake };
  cart: PricedCart;
  reader: VoucherReader & { person: VoucherPerson };
  isTaken: boolean;
  now: Date;
};

/**
 * The order's use of its voucher, judged once more under the voucher's lock: of two who come at once, the second sees the
 * first. Tells what is wrong, and then nothing of the order may stand.
 */
export async function holdVoucher(
  tx: Transaction,
  { orderId, voucher, cart, reader, isTaken, now }: HoldVoucher,
): Promise<VoucherProblem | null> {
  const { voucherId, amountMinor } = voucher.take;
  await lockVoucher(tx, voucherId);
  const { problem } = await judgeCartVoucher(tx, voucher.code, cart, reader);
  if (problem) return problem;
  await insertVoucherUse(tx, { orderId, voucherId, amountMinor, person: reader.person, isTaken, now });
  return null;
}
