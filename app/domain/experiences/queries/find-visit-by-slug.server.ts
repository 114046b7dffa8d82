import type { Reader } from "#app/platform/database.server.ts";
import type { Locale } from "#app/shared/locale.ts";

/** The live visit that a slug of any language names. */
export async function findVisitBySlug(db: Reader, slug: string, locale: Locale): Promise<string | null> {
  const named = await db.experienceTranslation.findMany({
    where: { slug, experience: { state: "live" } },
    select: { experienceId: true, locale: true },
  });
  return (named.find((row) => row.locale === locale) ?? named[0])?.experienceId ?? null;
}
