import type { Transaction } from "#app/platform/database.server.ts";

export async function unlinkMember(
  tx: Transaction,
  { sellerId, userId }: { sellerId: string; userId: string },
): Promise<boolean> {
  const { count } = await tx.sellerMember.deleteMany({ where: { sellerId, userId } });
  return count === 1;
}
