import type { AttachRefusal } from "#app/domain/trust/commands/attach-award.server.ts";
import type { GrantedAward } from "#app/domain/trust/commands/grant-award.server.ts";
import type { AwardedItem } from "#app/domain/trust/commands/lock-awards.server.ts";
import { type Database, inTransaction } from "#app/platform/database.server.ts";
import type { Result } from "#app/shared/result.ts";
import {
  type AwardContext,
  type ClaimedAward,
  type GiveRefusal,
  giveAward,
  giveAwardItsListing,
} from "./give-award.server.ts";

type DeskContext = AwardContext & { db: Database };

/** A decision typed at the centre's desk. */
export function recordAward(context: DeskContext, claimed: ClaimedAward): Promise<Result<GrantedAward, GiveRefusal>> {
  return inTransaction(context.db, (tx) => giveAward(tx, context, claimed));
}

export function attachAtDesk(
  context: DeskContext,
  code: string,
  item: AwardedItem,
): Promise<Result<{ id: string }, AttachRefusal | { code: "unknown_item" }>> {
  return inTransaction(context.db, (tx) => giveAwardItsListing(tx, context, code, item));
}
