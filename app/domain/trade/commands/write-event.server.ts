import type { Transaction } from "#app/platform/database.server.ts";
import { writeReference } from "#app/platform/write-reference.server.ts";
import { dateOf } from "#app/shared/calendar.ts";
import { locales } from "#app/shared/locale.ts";
import { draftSlug } from "#app/shared/slug.ts";
import type { EventFacts, EventStanding, EventTexts } from "../model/event-record.ts";
import { wordsDigest } from "../model/event-text-digest.ts";
import { standingKind } from "../queries/hidden-events.server.ts";
import type { DeskEvent } from "../queries/list-desk-events.server.ts";

/** Whoever writes an event waits here until the one before has committed. */
export async function lockEvent(tx: Transaction, id: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`event/${id}`}, 0))`;
}

/** The facts; the version grows, so that calendars take the newer one. */
export async function writeEventFacts(tx: Transaction, id: string, facts: EventFacts, now: Date): Promise<void> {
  const data = {
    ...facts,
    startsOn: dateOf(facts.startsOn),
    endsOn: dateOf(facts.endsOn),
    exceptOn: facts.exceptOn.map(dateOf),
    updatedAt: now,
  };
  await tx.event.upsert({
    where: { id },
    create: { ...data, id, key: `event.${id}` },
    update: { ...data, version: { increment: 1 } },
  });
}

/**
 * The texts beside the Vietnamese they were made from. One that was not touched keeps what is known of it, unless somebody read
 * it now.
 */
export async function writeEventTexts(
  tx: Transaction,
  id: string,
  { texts, read, before }: { texts: EventTexts; read: readonly string[]; before: DeskEvent | null },
): Promise<void> {
  const sourceDigest = wordsDigest(texts.vi);
  for (const locale of locales) {
    const words = texts[locale];
    if (!words) continue;
    const own = wordsDigest(words);
    const kept = before?.translations.find((text) => text.locale === locale);
    const isRead = locale === "vi" || read.includes(locale);
    if (kept && wordsDigest(kept) === own && !isRead) continue;
    const fields = { ...words, sourceDigest, reviewedDigest: isRead ? own : null };
    await tx.eventTranslation.upsert({
      where: { eventId_locale: { eventId: id, locale } },
      create: { ...fields, eventId: id, locale, slug: draftSlug(id) },
      update: fields,
    });
  }
}

export async function setEventStanding(tx: Transaction, id: string, state: EventStanding): Promise<void> {
  if (state === "public") await tx.referenceRecord.deleteMany({ where: { kind: standingKind, key: id } });
  else await writeReference(tx, { kind: standingKind, key: id, body: { state } });
}

export async function touchEvent(tx: Transaction, id: string, now: Date): Promise<void> {
  await tx.event.update({ where: { id }, data: { version: { increment: 1 }, updatedAt: now } });
}
