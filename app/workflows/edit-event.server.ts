import { recordAudit } from "#app/domain/identity/commands/record-audit.server.ts";
import {
  lockEvent,
  setEventStanding,
  touchEvent,
  writeEventFacts,
  writeEventTexts,
} from "#app/domain/trade/commands/write-event.server.ts";
import { type EventFacts, type EventTexts, wordsOf } from "#app/domain/trade/model/event-record.ts";
import { type DeskEvent, findDeskEvent } from "#app/domain/trade/queries/list-desk-events.server.ts";
import { inTransaction, type Transaction } from "#app/platform/database.server.ts";
import type { Services } from "#app/services.server.ts";
import { digestOf } from "#app/shared/digest.ts";
import { type Locale, locales } from "#app/shared/locale.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { draftSlug } from "#app/shared/slug.ts";
import { giveFreeSlug, giveSlug } from "./give-slug.server.ts";
import { refreshSearchOf } from "./refresh-search.server.ts";

type Context = Pick<Services, "db" | "reference" | "clock" | "jobs" | "env"> & { actorId: string };
export type EventWish = {
  id: string;
  /** What was seen when the form was opened; 0 for an event nobody has saved yet. */
  version: number;
  facts: EventFacts;
  texts: EventTexts;
  /** Languages somebody read beside the source. */
  read: Locale[];
  /** An empty address is made from the name. */
  slugs: Partial<Record<Locale, string>>;
  publish: boolean;
};
export type EventRefusal = { code: "unknown" | "stale" } | { code: "slug"; locale: Locale; problem: "taken" | "empty" };
type Answer = Promise<Result<null, EventRefusal>>;

/** Facts, texts and addresses of an event, all or nothing; calendar, search and pages have them at once when it is public. */
export function saveEvent(context: Context, wish: EventWish): Answer {
  return undoOnRefusal(context, async (tx) => {
    const { id, version, publish } = wish;
    await lockEvent(tx, id);
    const before = await findDeskEvent(tx, id);
    if (!before && version !== 0) return refuse({ code: "unknown" });
    if (before && isRepeated(before, wish)) return ok(null);
    if (before && before.version !== version) return refuse({ code: "stale" });
    const now = context.clock.now();
    await writeEvent(tx, wish, before, now);
    const named = await nameAddresses(tx, wish, { isShown: publish || before?.standing === "public", now });
    if (!named.ok) return named;
    await conclude(tx, context, { before, action: savedAs(wish, before), id });
    return ok(null);
  });
}

async function writeEvent(tx: Transaction, wish: EventWish, before: DeskEvent | null, now: Date): Promise<void> {
  const { id, publish } = wish;
  await writeEventFacts(tx, id, wish.facts, now);
  await writeEventTexts(tx, id, { ...wish, before });
  if (before) await dropTexts(tx, before, wish.texts, now);
  if (publish) await setEventStanding(tx, id, "public");
  else if (!before) await setEventStanding(tx, id, "draft");
}

function savedAs({ publish }: EventWish, before: DeskEvent | null) {
  if (publish) return "event.publish";
  return before ? "event.save" : "event.create";
}

/** Off the portal, its calendar and search; its addresses stay its own. */
export function retireEvent(context: Context, { id, version }: { id: string; version: number }): Answer {
  return undoOnRefusal(context, async (tx) => {
    await lockEvent(tx, id);
    const before = await findDeskEvent(tx, id);
    if (!before) return refuse({ code: "unknown" });
    if (before.standing === "retired") return ok(null);
    if (before.version !== version) return refuse({ code: "stale" });
    await setEventStanding(tx, id, "retired");
    await touchEvent(tx, id, context.clock.now());
    await conclude(tx, context, { before, action: "event.retire", id });
    return ok(null);
  });
}

/** The same form sent twice: the first one did it. */
function isRepeated(before: DeskEvent, { version, facts, texts, publish }: EventWish): boolean {
  const isNext = before.version === version + 1 && (!publish || before.standing === "public");
  return isNext && digestOf(contentOf(before)) === digestOf({ facts, texts });
}

function contentOf(event: DeskEvent) {
  const { unitCode, startsOn, endsOn, weekdays, exceptOn, opensAt, closesAt, dateState } = event;
  const { kind, emblem, accent, source, sellerId, translations } = event;
  return {
    facts: {
      ...{ unitCode, startsOn, endsOn, weekdays, exceptOn, opensAt, closesAt, dateState },
      ...{ kind, emblem, accent, source, sellerId },
    },
    texts: Object.fromEntries(translations.map((text) => [text.locale, wordsOf(text)])),
  };
}

/** A language that was emptied goes; its address leads to the event's own in another. */
async function dropTexts(tx: Transaction, before: DeskEvent, texts: EventTexts, now: Date) {
  for (const { locale, slug } of before.translations) {
    if (texts[locale as Locale]) continue;
    await tx.eventTranslation.delete({ where: { eventId_locale: { eventId: before.id, locale } } });
    if (slug === draftSlug(before.id)) continue;
    const retired = { itemType: "event", locale, slug };
    const kept = { itemId: before.id, retiredAt: now };
    await tx.formerSlug.upsert({
      where: { itemType_locale_slug: retired },
      create: { ...retired, ...kept },
      update: kept,
    });
  }
}

/** What is shown has an address made of words; a draft's may wait. */
async function nameAddresses(
  tx: Transaction,
  { id, texts, slugs }: EventWish,
  { isShown, now }: { isShown: boolean; now: Date },
): Promise<Result<null, EventRefusal>> {
  for (const locale of locales) {
    const words = texts[locale];
    if (!words) continue;
    const item = { itemType: "event", itemId: id, locale } as const;
    const typed = slugs[locale] ?? "";
    if (typed === "") {
      if (isShown) await giveFreeSlug(tx, item, { names: [words.name, texts.vi.name], now });
      continue;
    }
    const given = await giveSlug(tx, item, { typed, now });
    if (!given.ok)
      return refuse(given.error === "unknown" ? { code: "unknown" } : { code: "slug", locale, problem: given.error });
  }
  return ok(null);
}

type Done = { before: DeskEvent | null; action: string; id: string };

async function conclude(tx: Transaction, context: Context, { before, action, id }: Done) {
  const after = await findDeskEvent(tx, id);
  await recordAudit(tx, {
    ...{ actorId: context.actorId, at: context.clock.now(), action, subject: "event", subjectId: id },
    before: before ? { ...contentOf(before), standing: before.standing } : undefined,
    after: after ? { ...contentOf(after), standing: after.standing } : undefined,
  });
  await refreshSearchOf(tx, context, [{ itemType: "event", itemId: id }]);
}

class Refused extends Error {
  readonly refusal: EventRefusal;
  constructor(refusal: EventRefusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** A refusal takes back what was written before it was known. */
async function undoOnRefusal({ db }: Context, work: (tx: Transaction) => Answer): Answer {
  try {
    await inTransaction(db, async (tx) => {
      const done = await work(tx);
      if (!done.ok) throw new Refused(done.error);
    });
    return ok(null);
  } catch (error) {
    if (error instanceof Refused) return refuse(error.refusal);
    throw error;
  }
}
