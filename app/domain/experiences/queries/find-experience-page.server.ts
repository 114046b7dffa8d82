import type { Reader } from "#app/platform/database.server.ts";
import { dayOf } from "#app/shared/calendar.ts";
import type { Locale } from "#app/shared/locale.ts";
import { pickTranslation } from "#app/shared/pick-translation.ts";

/** A live experience by a slug of any language. */
export async function findExperiencePage(db: Reader, slug: string, locale: Locale) {
  const named = await db.experienceTranslation.findMany({
    where: { slug, experience: { state: "live" } },
    select: { experienceId: true, locale: true },
  });
  const match = named.find((row) => row.locale === locale) ?? named[0];
  if (!match) return null;
  const experience = await db.experience.findUnique({
    where: { id: match.experienceId },
    include: {
      translations: true,
      prices: true,
      recognitions: true,
      links: { orderBy: { position: "asc" } },
      rules: { orderBy: [{ position: "asc" }, { startsAt: "asc" }] },
      exceptions: true,
    },
  });
  const text = experience ? pickTranslation(experience.translations, locale) : null;
  if (!experience || !text) return null;
  const prices = Object.fromEntries(experience.prices.map(({ currency, amountMinor }) => [currency, amountMinor]));
  const cancellation = experience.cancellation as { hoursBefore: number; refundPercent: number }[];
  const redirectSlug = text.locale === locale && text.slug !== slug ? text.slug : null;
  const rules = experience.rules.map(({ weekdays, startsAt, capacity, validFrom, validTo }) => ({
    ...{ weekdays, startsAt, capacity, validFrom: validFrom && dayOf(validFrom), validTo: validTo && dayOf(validTo) },
  }));
  const exceptions = experience.exceptions.map(({ day, startsAt, capacity }) => ({
    day: dayOf(day),
    startsAt,
    capacity,
  }));
  return { ...experience, prices, cancellation, text, redirectSlug, rules, exceptions };
}
