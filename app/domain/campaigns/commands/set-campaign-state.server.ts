import type { Transaction } from "#app/platform/database.server.ts";
import type { StoredState } from "../model/campaign.ts";

/** True when it was not so before. */
export async function setCampaignState(tx: Transaction, id: string, state: StoredState): Promise<boolean> {
  const { count } = await tx.campaign.updateMany({
    where: { id, state: { not: state } },
    data: { state, version: { increment: 1 } },
  });
  return count === 1;
}
