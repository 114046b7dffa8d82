import type { Reader } from "#app/platform/database.server.ts";

/** The import that the same file made before. */
export async function findImportOfFile(db: Reader, digest: string): Promise<string | null> {
  const row = await db.awardImport.findFirst({ where: { digest }, select: { id: true } });
  return row?.id ?? null;
}
