import { setCampaignState } from "#app/domain/campaigns/commands/set-campaign-state.server.ts";
import { setPicks } from "#app/domain/campaigns/commands/set-picks.server.ts";
import {
  type CampaignInput,
  createCampaign,
  lockCampaign,
  saveCampaign,
  type WriteRefusal,
} from "#app/domain/campaigns/commands/write-campaign.server.ts";
import type { Campaign, PickedItem } from "#app/domain/campaigns/model/campaign.ts";
import {
  type CampaignClaim,
  type Missing,
  missingFor,
  type PickStanding,
} from "#app/domain/campaigns/model/campaign-readiness.ts";
import { movePick, type PickMove } from "#app/domain/campaigns/model/pick-order.ts";
import { recordAudit } from "#app/domain/identity/commands/record-audit.server.ts";
import { type Database, inTransaction, type Transaction } from "#app/platform/database.server.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";

export type EditContext = {
  db: Database;
  actorId: string;
  now: Date;
  today: string;
  standingOf: (pick: PickedItem) => PickStanding;
  claimsIn: (campaign: Pick<Campaign, "languages" | "texts">) => CampaignClaim[];
};
export type EditBase = Omit<EditContext, "standingOf" | "claimsIn">;
export type CampaignRefusal = WriteRefusal | { code: "incomplete"; missing: Missing[] };
type Answer = Promise<Result<null, CampaignRefusal>>;

export function startCampaign(context: EditBase, input: CampaignInput): Answer {
  return inTransaction(context.db, async (tx) => {
    const created = await createCampaign(tx, input);
    if (!created.ok) return created;
    if (created.value.created) await note(tx, context, input.id, "create");
    return ok(null);
  });
}

/** A campaign that was released stays complete: a save that would empty it is refused. */
export async function changeCampaign(context: EditContext, input: CampaignInput & { version: number }): Answer {
  return undoOnRefusal(context.db, async (tx) => {
    const saved = await saveCampaign(tx, input);
    if (!saved.ok) return saved;
    const { stored, picks } = saved.value;
    const missing =
      stored === "draft"
        ? []
        : missingFor({ ...input, picks }, context.standingOf, input.endsOn, context.claimsIn(input));
    if (missing.length > 0) return refuse({ code: "incomplete", missing });
    await note(tx, context, input.id, "save");
    return ok(null);
  });
}

export function releaseCampaign(context: EditContext, id: string): Answer {
  return inTransaction(context.db, async (tx) => {
    const campaign = await lockCampaign(tx, id);
    if (!campaign) return refuse({ code: "unknown" });
    const missing = missingFor(campaign, context.standingOf, context.today, context.claimsIn(campaign));
    if (missing.length > 0) return refuse({ code: "incomplete", missing });
    if (await setCampaignState(tx, id, "scheduled")) await note(tx, context, id, "release");
    return ok(null);
  });
}

/** Off at once, and on again when it is still complete. */
export function pauseCampaign(context: EditBase, id: string): Answer {
  return inTransaction(context.db, async (tx) => {
    const campaign = await lockCampaign(tx, id);
    if (!campaign || campaign.stored === "draft") return refuse({ code: "unknown" });
    if (await setCampaignState(tx, id, "paused")) await note(tx, context, id, "pause");
    return ok(null);
  });
}

export function changePicks(context: EditContext, id: string, move: PickMove): Answer {
  return inTransaction(context.db, async (tx) => {
    const campaign = await lockCampaign(tx, id);
    if (!campaign) return refuse({ code: "unknown" });
    const picks = movePick(campaign.picks, move);
    if (losesLastPick(campaign, picks, context)) return refuse({ code: "incomplete", missing: [{ code: "picks" }] });
    await setPicks(tx, id, picks);
    if (move.kind === "add" || move.kind === "remove")
      await note(tx, context, id, `pick-${move.kind}`, { ...move.item });
    return ok(null);
  });
}

function losesLastPick(campaign: Campaign, picks: readonly PickedItem[], { standingOf }: EditContext): boolean {
  const offers = (list: readonly PickedItem[]) => list.some((pick) => standingOf(pick) === "offered");
  return campaign.stored !== "draft" && offers(campaign.picks) && !offers(picks);
}

class Refused extends Error {
  readonly refusal: CampaignRefusal;
  constructor(refusal: CampaignRefusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** For work that can be judged only after it is written. */
async function undoOnRefusal(db: Database, work: (tx: Transaction) => Answer): Answer {
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

function note(
  tx: Transaction,
  { actorId, now }: Pick<EditContext, "actorId" | "now">,
  id: string,
  verb: string,
  after?: Record<string, string>,
) {
  return recordAudit(tx, {
    actorId,
    at: now,
    action: `campaign.${verb}`,
    subject: "campaign",
    subjectId: id,
    ...(after ? { after } : {}),
  });
}
