import { Prisma } from "#app/generated/prisma/client.ts";
import type { Transaction } from "#app/platform/database.server.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { isEditable, type Listing, type ReviewedPart } from "../model/listing.ts";
import { pendingOf } from "../model/listing-change.ts";
import { type Gap, packGaps } from "../model/listing-gaps.ts";
import type { ListPrices } from "../model/next-price.ts";
import { takenGtins } from "../queries/taken-gtins.server.ts";
import { lockOwnListing } from "./lock-own-listing.server.ts";
import { writeAttributes } from "./write-attributes.server.ts";
import { type PackInput, type SavedPack, writePacks } from "./write-packs.server.ts";
import type { PriceChange } from "./write-prices.server.ts";
import { writeTexts } from "./write-texts.server.ts";

export type ListingInput = {
  id: string;
  sellerId: string;
  version: number;
  reviewed: ReviewedPart;
  packs: PackInput[];
  lists: ListPrices;
  now: Date;
};
export type SaveRefusal =
  | { code: "unknown" | "stale" | "closed" }
  | { code: "incomplete"; gaps: Gap[] }
  /** The form's fields whose number another listing has. */
  | { code: "gtin"; fields: string[] };
export type SavedListing = { state: Listing["state"]; packs: SavedPack[]; priceChanges: PriceChange[] };

/**
 * Saves what the maker typed. Packs and prices change at once; what was reviewed changes at once on a listing that is not
 * live, and waits as a pending change on one that is.
 */
export async function saveListing(tx: Transaction, input: ListingInput): Promise<Result<SavedListing, SaveRefusal>> {
  const { id, reviewed, packs, lists, now } = input;
  const allowed = await lockForSave(tx, input);
  if (!allowed.ok) return allowed;
  const listing = allowed.value;
  if (listing.state === "live") await keepPending(tx, listing, reviewed);
  else await writeReviewed(tx, id, reviewed);
  await tx.product.update({ where: { id }, data: { version: { increment: 1 } } });
  const { saved, priceChanges } = await writePacks(tx, listing, packs, { lists, now });
  return ok({ state: listing.state, packs: saved, priceChanges });
}

/** Every refusal comes before the first write. Of two saves with one version the second finds it moved on. */
async function lockForSave(
  tx: Transaction,
  { id, sellerId, version, packs }: ListingInput,
): Promise<Result<Listing, SaveRefusal>> {
  const listing = await lockOwnListing(tx, { id, sellerId });
  if (!listing) return refuse({ code: "unknown" });
  if (!isEditable(listing.state)) return refuse({ code: "closed" });
  if (listing.version !== version) return refuse({ code: "stale" });
  const gaps = listing.state === "live" ? packGaps(packs.filter((pack) => !pack.remove)) : [];
  if (gaps.length > 0) return refuse({ code: "incomplete", gaps });
  const taken = await takenGtins(tx, id, packs);
  return taken.length > 0 ? refuse({ code: "gtin", fields: taken }) : ok(listing);
}

/** The change that waits beside a live listing; none when it says what buyers see already. */
export async function keepPending(
  tx: Transaction,
  listing: Pick<Listing, "id" | "current">,
  wanted: ReviewedPart,
): Promise<void> {
  const pending = pendingOf(listing.current, wanted);
  await tx.product.update({
    where: { id: listing.id },
    data: pending
      ? { pendingChange: pending }
      : { pendingChange: Prisma.DbNull, submittedAt: null, declinedReason: null },
  });
}

export async function writeReviewed(tx: Transaction, id: string, reviewed: ReviewedPart): Promise<void> {
  const { facts, texts, attributes } = reviewed;
  await tx.product.update({ where: { id }, data: facts });
  await writeAttributes(tx, id, attributes);
  await writeTexts(tx, id, texts);
}
