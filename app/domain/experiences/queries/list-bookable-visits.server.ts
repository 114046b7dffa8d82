import type { Prisma } from "#app/generated/prisma/client.ts";
import type { Reader } from "#app/platform/database.server.ts";
import { type Day, dateOf, dayOf } from "#app/shared/calendar.ts";
import type { Locale } from "#app/shared/locale.ts";
import { pickTranslation } from "#app/shared/pick-translation.ts";
import type { VisitCalendar } from "../model/availability.ts";
import { type CancelTier, readPolicy } from "../model/booking-terms.ts";
import type { PartyRules } from "../model/judge-visit.ts";
import { type VisitPrices, visitPricesOf } from "../model/visit-prices.ts";

export type BookableVisit = VisitCalendar &
  PartyRules & {
    id: string;
    key: string;
    live: boolean;
    sellerId: string;
    unitCode: string;
    emblem: string;
    accent: string;
    languages: string[];
    confirmation: "instant" | "request";
    answerHours: number;
    groupFrom: number | null;
    policy: CancelTier[];
    prices: VisitPrices;
    slug: string;
    name: string;
    nameLocale: Locale;
    nameVi: string;
    meetingPoint: string;
  };

const facts = {
  translations: { select: { locale: true, slug: true, name: true, meetingPoint: true } },
  prices: true,
  rules: true,
} satisfies Prisma.ExperienceInclude;
type Found = Prisma.ExperienceGetPayload<{ include: typeof facts & { exceptions: true; slots: true } }>;

/** What is needed to book these visits on these days: calendar, seats taken, prices, terms. */
export async function listBookableVisits(
  db: Reader,
  { ids, days, locale }: { ids: readonly string[]; days: readonly Day[]; locale: Locale },
): Promise<BookableVisit[]> {
  if (ids.length === 0) return [];
  const day = { in: [...new Set(days)].map(dateOf) };
  const found = await db.experience.findMany({
    where: { id: { in: [...ids] } },
    relationLoadStrategy: "join",
    include: { ...facts, exceptions: { where: { day } }, slots: { where: { day } } },
  });
  return found.flatMap((visit) => bookable(visit, locale) ?? []);
}

function bookable(visit: Found, locale: Locale): BookableVisit | null {
  const text = pickTranslation(visit.translations, locale);
  if (!text) return null;
  return {
    ...{ id: visit.id, key: visit.key, live: visit.state === "live", sellerId: visit.sellerId },
    ...{ unitCode: visit.unitCode, emblem: visit.emblem, accent: visit.accent, languages: visit.languages },
    ...{ groupMin: visit.groupMin, groupMax: visit.groupMax, minAge: visit.minAge, groupFrom: visit.groupFrom },
    ...{ childMaxAge: visit.childMaxAge, childNeedsAdult: visit.childNeedsAdult, answerHours: visit.answerHours },
    ...{ season: visit.season, durationMinutes: visit.durationMinutes },
    ...{ leadHours: visit.leadHours, horizonDays: visit.horizonDays },
    confirmation: visit.confirmation === "instant" ? "instant" : "request",
    policy: readPolicy(visit.cancellation),
    prices: visitPricesOf(visit.prices),
    rules: visit.rules.map((rule) => ({
      ...rule,
      validFrom: rule.validFrom && dayOf(rule.validFrom),
      validTo: rule.validTo && dayOf(rule.validTo),
    })),
    exceptions: visit.exceptions.map((each) => ({ ...each, day: dayOf(each.day) })),
    taken: visit.slots.map(({ day, startsAt, held, sold }) => ({ day: dayOf(day), startsAt, held, sold })),
    ...{ slug: text.slug, name: text.name, nameLocale: text.locale as Locale, meetingPoint: text.meetingPoint },
    nameVi: visit.translations.find((each) => each.locale === "vi")?.name ?? text.name,
  };
}
