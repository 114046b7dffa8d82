import type { Reader } from "#app/platform/database.server.ts";
import { type Day, dateOf, dayOf } from "#app/shared/calendar.ts";
import type { Locale } from "#app/shared/locale.ts";

export type LegalPage = {
  page: string;
  version: number;
  title: string;
  summary: string;
  body: string;
  effectiveFrom: Day;
  current: boolean;
};
export type LegalVersion = { version: number; effectiveFrom: Day };

/** The version in force on a day, or the asked one; with the list of all versions. */
export async function findLegalPage(
  db: Reader,
  wish: { page: string; locale: Locale; today: Day; version: number | null },
) {
  const { page, locale, today, version } = wish;
  const versions = await db.legalPageVersion.findMany({
    where: { page, locale },
    orderBy: { version: "desc" },
    select: { version: true, effectiveFrom: true },
  });
  const inForce = versions.find(({ effectiveFrom }) => effectiveFrom <= dateOf(today)) ?? versions.at(-1);
  const shown = version === null ? inForce : versions.find((each) => each.version === version);
  if (!shown) return null;
  const row = await db.legalPageVersion.findUnique({
    where: { page_locale_version: { page, locale, version: shown.version } },
  });
  if (!row) return null;
  const { title, summary, body, effectiveFrom } = row;
  return {
    legal: {
      page,
      version: row.version,
      title,
      summary,
      body,
      effectiveFrom: dayOf(effectiveFrom),
      current: row.version === inForce?.version,
    } satisfies LegalPage,
    versions: versions.map(
      (each): LegalVersion => ({ version: each.version, effectiveFrom: dayOf(each.effectiveFrom) }),
    ),
  };
}
