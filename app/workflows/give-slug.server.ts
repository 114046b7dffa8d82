import type { Transaction } from "#app/platform/database.server.ts";
import type { Locale } from "#app/shared/locale.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { draftSlug, freeSlug, slugOf } from "#app/shared/slug.ts";
import { type AddressedType, textTables } from "./addressed-items.server.ts";

/** An item's address in one language. */
export type Addressed = { itemType: AddressedType; itemId: string; locale: Locale };
export type SlugRefusal = "unknown" | "empty" | "taken";

/**
 * Gives an item the address somebody typed. What another item of its kind has or had, in whatever language, stays with that
 * one; its own former addresses it may have again. The present one leads to the new one from now on.
 */
export async function giveSlug(
  tx: Transaction,
  item: Addressed,
  { typed, now }: { typed: string; now: Date },
): Promise<Result<{ slug: string; before: string }, SlugRefusal>> {
  const slug = slugOf(typed);
  if (slug === "") return refuse("empty");
  await lockSlugs(tx, item.itemType);
  const before = await presentSlug(tx, item);
  if (before === null) return refuse("unknown");
  if (before === slug) return ok({ slug, before });
  if ((await slugsOfOthers(tx, item, slug)).has(slug)) return refuse("taken");
  await moveSlug(tx, item, { before, slug, now });
  return ok({ slug, before });
}

/** An address made from the first of these names that has letters; the second item of a name gets -2, the third -3. */
export async function giveFreeSlug(
  tx: Transaction,
  item: Addressed,
  { names, now }: { names: readonly string[]; now: Date },
): Promise<void> {
  const wanted = names.map(slugOf).find((slug) => slug !== "") ?? item.itemId;
  await lockSlugs(tx, item.itemType);
  const before = await presentSlug(tx, item);
  if (before === null) return;
  const slug = freeSlug(wanted, await slugsOfOthers(tx, item, wanted));
  if (slug !== before) await moveSlug(tx, item, { before, slug, now });
}

/** Whoever gives an address of this kind waits here until the one before has committed: no two find the same one free. */
async function lockSlugs(tx: Transaction, itemType: AddressedType) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`slug/${itemType}`}, 0))`;
}

async function presentSlug(tx: Transaction, { itemType, itemId, locale }: Addressed): Promise<string | null> {
  const { table, owner } = textTables[itemType];
  const [row] = await tx.$queryRaw<{ slug: string }[]>`
    SELECT slug FROM ${table} WHERE ${owner} = ${itemId}::uuid AND locale = ${locale}`;
  return row?.slug ?? null;
}

async function slugsOfOthers(tx: Transaction, { itemType, itemId }: Addressed, start: string): Promise<Set<string>> {
  const { table, owner } = textTables[itemType];
  const rows = await tx.$queryRaw<{ slug: string }[]>`
    SELECT slug FROM ${table} WHERE ${owner} <> ${itemId}::uuid AND starts_with(slug, ${start})
    UNION
    SELECT slug FROM former_slug
    WHERE item_type = ${itemType} AND item_id <> ${itemId}::uuid AND starts_with(slug, ${start})`;
  return new Set(rows.map(({ slug }) => slug));
}

type Move = { before: string; slug: string; now: Date };

/** An address nobody has seen is not kept: a draft's is its id. */
async function moveSlug(tx: Transaction, { itemType, itemId, locale }: Addressed, { before, slug, now }: Move) {
  const { table, owner } = textTables[itemType];
  await tx.$executeRaw`UPDATE ${table} SET slug = ${slug} WHERE ${owner} = ${itemId}::uuid AND locale = ${locale}`;
  await tx.formerSlug.deleteMany({ where: { itemType, locale, slug } });
  if (before === draftSlug(itemId)) return;
  const retired = { itemType, locale, slug: before };
  await tx.formerSlug.upsert({
    where: { itemType_locale_slug: retired },
    create: { ...retired, itemId, retiredAt: now },
    update: { itemId, retiredAt: now },
  });
}
