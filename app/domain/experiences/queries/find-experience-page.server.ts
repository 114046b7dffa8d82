import type { Reader } from "#app/platform/database.server.ts";
import { noteShownStock } from "#app/platform/shown-stock.server.ts";
import { type Day, dateOf, dayOf } from "#app/shared/calendar.ts";
import type { Locale } from "#app/shared/locale.ts";
import { pickTranslation } from "#app/shared/pick-translation.ts";
import { visitPricesOf } from "../model/visit-prices.ts";

/** A live experience by a slug of any language, with the seats taken from a day on. */
export async function findExperiencePage(db: Reader, slug: string, locale: Locale, from: Day) {
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
      slots: { where: { day: { gte: dateOf(from) } } },
    },
  });
  const text = experience ? pickTranslation(experience.translations, locale) : null;
  if (!experience || !text) return null;
  const kindPrices = visitPricesOf(experience.prices);
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
  noteShownStock([experience.id]);
  const slots = experience.slots.map(({ day, ...seats }) => ({ ...seats, day: dayOf(day) }));
  return {
    ...experience,
    slots,
    prices: kindPrices.adult,
    kindPrices,
    cancellation,
    text,
    redirectSlug,
    rules,
    exceptions,
  };
}
