import type { Reader } from "#app/platform/database.server.ts";

export type StaffContact = { userId: string; email: string; locale: string };

/** The people of the centre who are written to. */
export async function listStaffContacts(db: Reader): Promise<StaffContact[]> {
  const rows = await db.user.findMany({
    where: { role: { in: ["staff", "admin"] }, suspendedAt: null },
    select: { id: true, email: true, locale: true },
    orderBy: { createdAt: "asc" },
  });
  return rows.map(({ id, email, locale }) => ({ userId: id, email, locale }));
}
