import type { Transaction } from "#app/platform/database.server.ts";

/** True when the person did not work for this seller before. */
export async function linkMember(
  tx: Transaction,
  { sellerId, userId }: { sellerId: string; userId: string },
): Promise<boolean> {
  const { count } = await tx.sellerMember.createMany({ data: [{ sellerId, userId }], skipDuplicates: true });
  return count === 1;
}
