import {
  type ListingInput,
  type SaveRefusal,
  saveListing,
} from "#app/domain/catalogue/commands/save-listing.server.ts";
import type { SavedPack } from "#app/domain/catalogue/commands/write-packs.server.ts";
import type { ListingState } from "#app/domain/catalogue/model/listing.ts";
import { takenGtins } from "#app/domain/catalogue/queries/taken-gtins.server.ts";
import { recordAudit } from "#app/domain/identity/commands/record-audit.server.ts";
import { holdPriceLists } from "#app/domain/markets/commands/hold-price-lists.server.ts";
import { type StockRefusal, setStock } from "#app/domain/ordering/commands/set-stock.server.ts";
import { isUniqueViolation, type Transaction } from "#app/platform/database.server.ts";
import { retryTransaction } from "#app/platform/retry-transaction.server.ts";
import type { Services } from "#app/services.server.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { refreshSearchOf } from "./refresh-search.server.ts";

export type StockProblem = StockRefusal & { field: string };
export type EditRefusal = SaveRefusal | { code: "stock"; problems: StockProblem[] };
type Context = Pick<Services, "db" | "reference" | "clock" | "jobs" | "env"> & { actorId: string; now: Date };

class StockRefused extends Error {
  readonly problems: StockProblem[];
  constructor(problems: StockProblem[]) {
    super("stock refused");
    this.problems = problems;
  }
}

/** Saves a listing with its packs and stock, all or nothing; on a live one buyers see packs, prices and stock at once. */
export async function editListing(
  context: Context,
  typed: Omit<ListingInput, "now" | "lists">,
): Promise<Result<{ state: ListingState }, EditRefusal>> {
  const input = { ...typed, now: context.now };
  try {
    return await retryTransaction(context.db, (tx) => editIn(tx, context, input));
  } catch (error) {
    if (error instanceof StockRefused) return refuse({ code: "stock", problems: error.problems });
    // Two listings that take one number at the same moment: the second finds it gone.
    const taken = isUniqueViolation(error) ? await takenGtins(context.db, input.id, input.packs) : [];
    if (taken.length > 0) return refuse({ code: "gtin", fields: taken });
    throw error;
  }
}

async function editIn(
  tx: Transaction,
  context: Context,
  input: Omit<ListingInput, "lists">,
): Promise<Result<{ state: ListingState }, EditRefusal>> {
  const lists = await holdPriceLists(tx);
  const saved = await saveListing(tx, { ...input, lists });
  if (!saved.ok) return saved;
  const { state, packs, priceChanges } = saved.value;
  await countStock(tx, packs);
  if (state === "live") {
    const { actorId, now } = context;
    if (priceChanges.length > 0) {
      await recordAudit(tx, {
        actorId,
        at: now,
        action: "listing.price",
        subject: "product",
        subjectId: input.id,
        after: priceChanges,
      });
    }
    await refreshSearchOf(tx, context, [{ itemType: "product", itemId: input.id }]);
  }
  return ok({ state });
}

/** A refused count undoes the whole save: the maker mends it and saves again. */
async function countStock(tx: Transaction, packs: readonly SavedPack[]) {
  const counted = await setStock(tx, packs);
  if (counted.ok) return;
  const fields = new Map(packs.map((pack) => [pack.variantId, pack.field]));
  throw new StockRefused(
    counted.error.map((refusal) => ({ ...refusal, field: fields.get(refusal.variantId) ?? "packs" })),
  );
}
