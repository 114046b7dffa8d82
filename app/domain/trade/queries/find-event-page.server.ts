import type { Reader } from "#app/platform/database.server.ts";
import type { Locale } from "#app/shared/locale.ts";
import { pickTranslation } from "#app/shared/pick-translation.ts";
import { hiddenEvents } from "./hidden-events.server.ts";
import { shownEvent } from "./shown-event.ts";

/** A public event by a slug of any language. */
export async function findEventPage(db: Reader, slug: string, locale: Locale) {
  const known = await db.eventTranslation.findMany({ where: { slug }, select: { eventId: true, locale: true } });
  const hidden = known.length > 0 ? await hiddenEvents(db) : new Map();
  const named = known.filter(({ eventId }) => !hidden.has(eventId));
  const match = named.find((row) => row.locale === locale) ?? named[0];
  if (!match) return null;
  const event = await db.event.findUnique({ where: { id: match.eventId }, include: { translations: true } });
  const text = event ? pickTranslation(event.translations, locale) : null;
  if (!event || !text) return null;
  const redirectSlug = text.locale === locale && text.slug !== slug ? text.slug : null;
  return { ...shownEvent(event), text, redirectSlug };
}
