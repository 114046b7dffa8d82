import {
  saveTranslation,
  type TranslationInput,
  type TranslationRefusal,
} from "#app/domain/catalogue/commands/save-translation.server.ts";
import { blocksReview } from "#app/domain/catalogue/model/claim-lint.ts";
import { deskLocales, textFields } from "#app/domain/catalogue/model/listing.ts";
import { findClaims, type ListingClaim } from "#app/domain/catalogue/model/listing-claims.ts";
import { findTranslation, type Translation } from "#app/domain/catalogue/queries/find-translation.server.ts";
import { recordAudit } from "#app/domain/identity/commands/record-audit.server.ts";
import { inTransaction, type Transaction } from "#app/platform/database.server.ts";
import type { Services } from "#app/services.server.ts";
import { dayAt } from "#app/shared/calendar.ts";
import type { Locale } from "#app/shared/locale.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { claimBook } from "./claim-book.server.ts";
import { giveFreeSlug, giveSlug, type SlugRefusal } from "./give-slug.server.ts";
import { refreshSearchOf } from "./refresh-search.server.ts";

type Context = Pick<Services, "db" | "reference" | "clock" | "jobs" | "env"> & { actorId: string; now: Date };
export type EditRefusal =
  | { code: TranslationRefusal }
  | { code: "slug"; problem: Exclude<SlugRefusal, "unknown"> }
  | { code: "claims"; claims: ListingClaim[] };
type Answer = Promise<Result<null, EditRefusal>>;

/** Texts and address of a language, all or nothing; on a live listing readers and search have them at once. */
export function editTranslation(context: Context, input: TranslationInput): Answer {
  return undoOnRefusal(context, async (tx) => {
    const saved = await saveTranslation(tx, input);
    if (!saved.ok) return refuse({ code: saved.error });
    const barring = (await claimsIn(tx, context, saved.value, input)).filter(blocksReview);
    if (barring.length > 0) return refuse({ code: "claims", claims: barring });
    const named = await nameAddress(tx, context, saved.value, input);
    if (!named.ok) return named;
    await conclude(tx, context, saved.value, input);
    return ok(null);
  });
}

/** The address alone: the Vietnamese texts are their maker's. */
export function editSourceSlug(context: Context, { productId, slug }: { productId: string; slug: string }): Answer {
  return undoOnRefusal(context, async (tx) => {
    const before = await findTranslation(tx, productId, "vi");
    if (!before) return refuse({ code: "unknown" });
    const named = await nameAddress(tx, context, before, { productId, locale: "vi", slug, texts: before.source });
    if (!named.ok) return named;
    await conclude(tx, context, before, { productId, locale: "vi", slug });
    return ok(null);
  });
}

async function claimsIn(
  tx: Transaction,
  { reference, now }: Context,
  { importClass }: Translation,
  { productId, locale, texts }: TranslationInput,
): Promise<ListingClaim[]> {
  const book = await claimBook(tx, reference, productId, dayAt(now));
  const written = textFields.map((field) => ({ field, locale, text: texts[field] }));
  return findClaims(written, importClass, book);
}

type Named = Pick<TranslationInput, "productId" | "slug"> & { locale: Locale; texts: { name: string } };

/** Without a wish, the name makes the address; that of a listing still to be published is made when it is. */
async function nameAddress(
  tx: Transaction,
  { now }: Context,
  before: Translation,
  { productId, locale, slug, texts }: Named,
): Promise<Result<null, EditRefusal>> {
  const item = { itemType: "product", itemId: productId, locale } as const;
  if (slug !== "") {
    const given = await giveSlug(tx, item, { typed: slug, now });
    if (given.ok) return ok(null);
    return refuse(given.error === "unknown" ? { code: "unknown" } : { code: "slug", problem: given.error });
  }
  const isMadeLater = before.listingState === "submitted" && (deskLocales as readonly Locale[]).includes(locale);
  if (!isMadeLater) await giveFreeSlug(tx, item, { names: [texts.name, before.key], now });
  return ok(null);
}

type Concluded = { productId: string; locale: Locale; slug: string } & Partial<
  Pick<TranslationInput, "texts" | "isRead">
>;

async function conclude(
  tx: Transaction,
  context: Context,
  before: Translation,
  { productId, locale, slug, texts, isRead }: Concluded,
) {
  const { actorId, now } = context;
  await recordAudit(tx, {
    ...{ actorId, at: now, subject: "product", subjectId: productId },
    action: isRead ? "translation.read" : "translation.save",
    before: { locale, slug: before.slug, ...(texts ? { texts: before.text } : {}) },
    after: { locale, slug, ...(texts ? { texts } : {}) },
  });
  if (before.listingState === "live") await refreshSearchOf(tx, context, [{ itemType: "product", itemId: productId }]);
}

class Refused extends Error {
  readonly refusal: EditRefusal;
  constructor(refusal: EditRefusal) {
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
