import { recordAudit } from "#app/domain/identity/commands/record-audit.server.ts";
import { type AttachRefusal, attachAward } from "#app/domain/trust/commands/attach-award.server.ts";
import { type GrantedAward, type GrantRefusal, grantAward } from "#app/domain/trust/commands/grant-award.server.ts";
import type { AwardedItem } from "#app/domain/trust/commands/lock-awards.server.ts";
import type { AwardDraft } from "#app/domain/trust/model/award-rules.ts";
import type { Reader, Transaction } from "#app/platform/database.server.ts";
import { isUuid } from "#app/shared/id.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { refreshSearchOf, type SearchContext } from "./refresh-search.server.ts";

export type AwardContext = SearchContext & { actorId: string; now: Date };
/** Whose the item is comes from the item, never from who asks. */
export type ClaimedAward = Omit<AwardDraft, "sellerId">;
export type GiveRefusal = GrantRefusal | { code: "unknown_item" };

/** An award is written down, noted, and found by search, in the caller's transaction. */
export async function giveAward(
  tx: Transaction,
  context: AwardContext,
  claimed: ClaimedAward,
): Promise<Result<GrantedAward, GiveRefusal>> {
  const sellerId = await ownerOf(tx, claimed);
  if (claimed.itemId && !sellerId) return refuse({ code: "unknown_item" });
  const granted = await grantAward(tx, { ...claimed, sellerId }, { now: context.now });
  if (!granted.ok) return granted;
  const { id, item } = granted.value;
  const { itemType: _type, itemId: _item, ...said } = claimed;
  await recordAudit(tx, {
    ...{ actorId: context.actorId, at: context.now, subject: "award", subjectId: id },
    action: claimed.replacesId ? "award.follow" : "award.grant",
    after: { ...said, ...(item ?? {}) },
  });
  if (item) await refreshSearchOf(tx, context, [item]);
  return granted;
}

/** An award that waited for its listing gets it. */
export async function giveAwardItsListing(
  tx: Transaction,
  context: AwardContext,
  code: string,
  item: AwardedItem,
): Promise<Result<{ id: string }, AttachRefusal | { code: "unknown_item" }>> {
  const sellerId = await ownerOf(tx, item);
  if (!sellerId) return refuse({ code: "unknown_item" });
  const { itemType, itemId } = item;
  const attached = await attachAward(tx, code, { itemType, itemId, sellerId });
  if (!attached.ok) return attached;
  const { id, changed } = attached.value;
  if (changed) {
    await recordAudit(tx, {
      ...{ actorId: context.actorId, at: context.now, subject: "award", subjectId: id },
      action: "award.attach",
      after: { itemType, itemId },
    });
    await refreshSearchOf(tx, context, [{ itemType, itemId }]);
  }
  return ok({ id });
}

async function ownerOf(
  db: Reader,
  { itemType, itemId }: Pick<AwardDraft, "itemType" | "itemId">,
): Promise<string | null> {
  if (!itemType || !itemId || !isUuid(itemId)) return null;
  const find = { where: { id: itemId }, select: { sellerId: true } } as const;
  const item = itemType === "product" ? await db.product.findUnique(find) : await db.experience.findUnique(find);
  return item?.sellerId ?? null;
}
