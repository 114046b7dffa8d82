import type { Transaction } from "#app/platform/database.server.ts";
import type { Currency } from "#app/shared/money.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import type { Voucher, VoucherWorth } from "../model/voucher.ts";
import { lockVoucher } from "./lock-voucher.server.ts";

export type NewVoucher = Pick<
  Voucher,
  "id" | "code" | "leastMinor" | "mostOffMinor" | "mostUses" | "budgetMinor" | "onlyPicks" | "programmeRef"
> & { campaignId: string; worth: VoucherWorth; currency: Currency; createdBy: string; now: Date };

/** A new voucher's id came with its form: sent twice, it makes one. Tells whether it was made now. */
export async function insertVoucher(tx: Transaction, voucher: NewVoucher): Promise<Result<boolean, "code-taken">> {
  const { worth, now, ...columns } = voucher;
  const { count } = await tx.voucher.createMany({
    data: [{ ...columns, ...worthColumns(worth), createdAt: now }],
    skipDuplicates: true,
  });
  if (count === 1) return ok(true);
  const known = await tx.voucher.findUnique({ where: { id: voucher.id }, select: { campaignId: true } });
  return known?.campaignId === voucher.campaignId ? ok(false) : refuse("code-taken");
}

function worthColumns(worth: VoucherWorth) {
  return worth.kind === "percent"
    ? { kind: worth.kind, percent: worth.percent, amountMinor: null }
    : { kind: worth.kind, percent: null, amountMinor: worth.amountMinor };
}

type Own = { id: string; campaignId: string };

/** No further order uses it. Null when the campaign has no such voucher; false when it was stopped already. */
export async function stopVoucher(tx: Transaction, own: Own, now: Date): Promise<boolean | null> {
  await lockVoucher(tx, own.id);
  const { count } = await tx.voucher.updateMany({
    where: { ...own, stoppedAt: null },
    data: { stoppedAt: now, version: { increment: 1 } },
  });
  if (count === 1) return true;
  return (await tx.voucher.count({ where: own })) === 1 ? false : null;
}

/** Takes away a voucher that no order ever used; tells whether it did. */
export async function removeVoucher(tx: Transaction, own: Own): Promise<boolean> {
  await lockVoucher(tx, own.id);
  const { count } = await tx.voucher.deleteMany({ where: { ...own, uses: { none: {} } } });
  return count === 1;
}
