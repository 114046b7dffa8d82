import type { Reader } from "#app/platform/database.server.ts";

export type AwardNotes = { id: string; points: number | null; addressAsCertified: string | null };

/** What of an award only the centre sees. */
export async function findAwardNotes(db: Reader, code: string): Promise<AwardNotes | null> {
  const row = await db.award.findUnique({
    where: { code },
    select: { id: true, points: true, addressAsCertified: true },
  });
  return row ? { ...row, points: row.points === null ? null : Number(row.points) } : null;
}
