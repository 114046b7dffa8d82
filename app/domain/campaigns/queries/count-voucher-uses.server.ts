import type { Reader } from "#app/platform/database.server.ts";
import type { VoucherUsed } from "../model/voucher.ts";
import { type VoucherPerson, voucherPerson } from "../model/voucher-person.ts";

/** What stands of a voucher's uses, and whether one of them is this person's. What is not known of a person is left out. */
export async function countVoucherUses(
  db: Reader,
  voucherId: string,
  person: Partial<VoucherPerson>,
): Promise<VoucherUsed> {
  const standing = { voucherId, state: { not: "returned" as const } };
  const all = await db.voucherUse.aggregate({ where: standing, _count: true, _sum: { amountMinor: true } });
  const alike = alikeIn(person);
  const own = alike.length > 0 ? await db.voucherUse.count({ where: { ...standing, OR: alike } }) : 0;
  return { uses: all._count, takenMinor: all._sum.amountMinor ?? 0, byYou: own > 0 };
}

function alikeIn(person: Partial<VoucherPerson>) {
  const { email, phone, userId } = voucherPerson({ email: "", phone: "", userId: null, ...person });
  return [...(email ? [{ email }] : []), ...(phone ? [{ phone }] : []), ...(userId ? [{ userId }] : [])];
}
