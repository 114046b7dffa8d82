import type { Reader } from "#app/platform/database.server.ts";
import { dayOf, momentOf } from "#app/shared/calendar.ts";
import { isUuid } from "#app/shared/id.ts";
import type { Locale } from "#app/shared/locale.ts";
import { pickTranslation } from "#app/shared/pick-translation.ts";

export type ToldWaiting = NonNullable<Awaited<ReturnType<typeof findToldWaiting>>>;

/** Somebody's place in a waiting list, the visit in the reader's language. */
export async function findToldWaiting(db: Reader, id: string, locale: Locale) {
  const entry = isUuid(id)
    ? await db.waitingEntry.findUnique({
        where: { id },
        include: { slot: { include: { experience: { include: { translations: true } } } } },
      })
    : null;
  if (!entry) return null;
  const { slot, ...own } = entry;
  const { experience } = slot;
  const text = pickTranslation(experience.translations, locale);
  const day = dayOf(slot.day);
  const ahead = {
    slotId: slot.id,
    state: "waiting" as const,
    OR: [{ createdAt: { lt: own.createdAt } }, { createdAt: own.createdAt, id: { lt: own.id } }],
  };
  return {
    ...own,
    ...{ experienceId: experience.id, languages: experience.languages, day, startMinutes: slot.startsAt },
    endMinutes: slot.startsAt + experience.durationMinutes,
    start: momentOf(day, slot.startsAt),
    /** Its number among those who wait. */
    place: own.state === "waiting" ? (await db.waitingEntry.count({ where: ahead })) + 1 : null,
    name: text?.name ?? experience.key,
    textLocale: (text?.locale ?? "vi") as Locale,
    slug: text?.slug ?? "",
    meetingPoint: text?.meetingPoint ?? "",
  };
}
