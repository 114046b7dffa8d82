import type { Reader } from "#app/platform/database.server.ts";

export type MemberContact = { userId: string; email: string; locale: string };

/** Who of a seller is written to; suspended people are not. */
export async function listMemberContacts(db: Reader, sellerId: string): Promise<MemberContact[]> {
  const rows = await db.sellerMember.findMany({
    where: { sellerId, user: { suspendedAt: null } },
    select: { user: { select: { id: true, email: true, locale: true } } },
    orderBy: { createdAt: "asc" },
  });
  return rows.map(({ user }) => ({ userId: user.id, email: user.email, locale: user.locale }));
}
