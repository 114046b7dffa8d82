import type { Prisma } from "#app/generated/prisma/client.ts";
import type { Reader } from "#app/platform/database.server.ts";
import { dayOf } from "#app/shared/calendar.ts";
import type { Locale } from "#app/shared/locale.ts";
import { pickTranslation } from "#app/shared/pick-translation.ts";
import { readPolicy } from "../model/booking-terms.ts";

const whole = {
  history: { orderBy: [{ at: "desc" }, { id: "desc" }] },
  slot: { include: { experience: { include: { translations: true } } } },
} satisfies Prisma.BookingInclude;

type Which = { id: string } | { orderId: string; code: string };
export type ToldBooking = NonNullable<Awaited<ReturnType<typeof findToldBooking>>>;

/** A booking as mails and calendars tell of it, the visit in the reader's language. */
export async function findToldBooking(db: Reader, which: Which, locale: Locale) {
  const found = await db.booking.findFirst({ where: which, include: whole });
  if (!found) return null;
  const { slot, history, policy, ...booking } = found;
  const { experience } = slot;
  const { translations, unitCode, lat, lon } = experience;
  const text = pickTranslation(translations, locale);
  const minutes = (booking.endsAt.getTime() - booking.startsAt.getTime()) / 60_000;
  return {
    ...booking,
    ...{ experienceId: experience.id, unitCode, lat, lon },
    day: dayOf(slot.day),
    startMinutes: slot.startsAt,
    endMinutes: slot.startsAt + minutes,
    policy: readPolicy(policy),
    changedAt: history[0]?.at ?? booking.createdAt,
    movedFrom: movedFromOf(history),
    name: text?.name ?? experience.key,
    nameVi: translations.find((each) => each.locale === "vi")?.name ?? text?.name ?? experience.key,
    textLocale: (text?.locale ?? "vi") as Locale,
    slug: text?.slug ?? "",
    meetingPoint: text?.meetingPoint ?? "",
    bring: text?.bring ?? "",
  };
}

/** When it was to begin before it was moved last. */
function movedFromOf(history: readonly { kind: string; detail: Prisma.JsonValue }[]): Date | null {
  const detail = history.find(({ kind }) => kind === "move")?.detail;
  const started = detail && typeof detail === "object" && !Array.isArray(detail) ? detail.startedAt : null;
  return typeof started === "string" ? new Date(started) : null;
}
