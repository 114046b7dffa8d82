import {
  insertVoucher,
  type NewVoucher,
  removeVoucher,
  stopVoucher,
} from "#app/domain/campaigns/commands/write-voucher.server.ts";
import { recordAudit } from "#app/domain/identity/commands/record-audit.server.ts";
import { inTransaction, type Transaction } from "#app/platform/database.server.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import type { EditBase } from "./edit-campaign.server.ts";

type Own = { id: string; campaignId: string };

export function makeVoucher(
  base: EditBase,
  voucher: Omit<NewVoucher, "createdBy" | "now">,
): Promise<Result<null, "code-taken">> {
  const { db, actorId, now } = base;
  return inTransaction(db, async (tx) => {
    const made = await insertVoucher(tx, { ...voucher, createdBy: actorId, now });
    if (!made.ok) return made;
    if (made.value) await note(tx, base, voucher.campaignId, "make", voucher);
    return ok(null);
  });
}

/** Stopped twice, it stays stopped. */
export function endVoucher(base: EditBase, own: Own): Promise<Result<null, "unknown">> {
  return inTransaction(base.db, async (tx) => {
    const stopped = await stopVoucher(tx, own, base.now);
    if (stopped === null) return refuse("unknown");
    if (stopped) await note(tx, base, own.campaignId, "stop", own);
    return ok(null);
  });
}

/** Only what no order ever used; a used voucher is stopped. */
export function dropVoucher(base: EditBase, own: Own): Promise<Result<null, "unknown">> {
  return inTransaction(base.db, async (tx) => {
    if (!(await removeVoucher(tx, own))) return refuse("unknown");
    await note(tx, base, own.campaignId, "remove", own);
    return ok(null);
  });
}

function note(
  tx: Transaction,
  { actorId, now }: EditBase,
  campaignId: string,
  verb: "make" | "stop" | "remove",
  after: object,
) {
  return recordAudit(tx, {
    ...{ actorId, at: now, action: `campaign.voucher-${verb}`, subject: "campaign", subjectId: campaignId },
    after: { ...after },
  });
}
