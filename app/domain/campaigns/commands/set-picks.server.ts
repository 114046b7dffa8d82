import type { Transaction } from "#app/platform/database.server.ts";
import type { PickedItem } from "../model/campaign.ts";

export async function setPicks(tx: Transaction, campaignId: string, picks: readonly PickedItem[]): Promise<void> {
  await tx.campaignPick.deleteMany({ where: { campaignId } });
  await tx.campaignPick.createMany({ data: picks.map((pick, position) => ({ ...pick, campaignId, position })) });
}
