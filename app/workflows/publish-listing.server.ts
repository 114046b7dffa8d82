import {
  approveListing,
  type Decided,
  type Decision,
  type DecisionRefusal,
} from "#app/domain/catalogue/commands/approve-listing.server.ts";
import { followPriceLists } from "#app/domain/catalogue/commands/follow-price-lists.server.ts";
import { deskLocales, draftOf, type Listing } from "#app/domain/catalogue/model/listing.ts";
import { recordAudit } from "#app/domain/identity/commands/record-audit.server.ts";
import { holdPriceLists } from "#app/domain/markets/commands/hold-price-lists.server.ts";
import type { Transaction } from "#app/platform/database.server.ts";
import { retryTransaction } from "#app/platform/retry-transaction.server.ts";
import type { Services } from "#app/services.server.ts";
import { dayAt } from "#app/shared/calendar.ts";
import { isUuid } from "#app/shared/id.ts";
import { type Result, refuse } from "#app/shared/result.ts";
import { draftSlug } from "#app/shared/slug.ts";
import { claimBook } from "./claim-book.server.ts";
import { giveFreeSlug } from "./give-slug.server.ts";
import { refreshSearchOf } from "./refresh-search.server.ts";
import { tellSeller } from "./tell-seller.server.ts";

export type ReviewContext = Pick<Services, "db" | "reference" | "clock" | "jobs" | "env"> & { actorId: string };

/** One transaction: the listing is live, found by search, written down, and its maker told. */
export function publishListing(context: ReviewContext, decision: Decision): Promise<Result<Decided, DecisionRefusal>> {
  return retryTransaction(context.db, (tx) => publishIn(tx, context, decision));
}

async function publishIn(tx: Transaction, context: ReviewContext, decision: Decision) {
  if (!isUuid(decision.id)) return refuse("unknown" as const);
  const lists = await holdPriceLists(tx);
  const book = await claimBook(tx, context.reference, decision.id, dayAt(decision.now));
  const approved = await approveListing(tx, { ...decision, claimBook: book });
  if (!approved.ok || !approved.value.changed) return approved;
  const { listing, kind } = approved.value;
  const { actorId } = context;
  await followPriceLists(tx, listing.id, { lists, now: decision.now });
  await giveFirstSlugs(tx, listing, decision.now);
  await recordAudit(tx, {
    ...{ actorId, at: decision.now, subject: "product", subjectId: listing.id },
    action: kind === "change" ? "listing.approve-change" : "listing.approve",
    before: { state: listing.state, ...(listing.pending ? { reviewed: listing.current } : {}) },
    after: { state: "live" },
  });
  await refreshSearchOf(tx, context, [{ itemType: "product", itemId: listing.id }]);
  await tellSeller(tx, context, { kind: "listing-approved", listing, now: decision.now });
  return approved;
}

/** An address made from the name in each language, once: later names keep the address people know. */
async function giveFirstSlugs(tx: Transaction, listing: Listing, now: Date) {
  const { id, key, slugs } = listing;
  for (const locale of deskLocales) {
    if (slugs[locale] !== draftSlug(id)) continue;
    const { name } = draftOf(listing).texts[locale];
    await giveFreeSlug(tx, { itemType: "product", itemId: id, locale }, { names: [name, key], now });
  }
}
