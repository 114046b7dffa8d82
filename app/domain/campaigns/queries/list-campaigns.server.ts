import type { Reader } from "#app/platform/database.server.ts";
import type { Campaign } from "../model/campaign.ts";
import { campaignOf, campaignShape } from "./find-campaign.server.ts";

/** All campaigns, those that start last first. */
export async function listCampaigns(db: Reader): Promise<Campaign[]> {
  const rows = await db.campaign.findMany({
    include: campaignShape,
    orderBy: [{ startsOn: "desc" }, { id: "asc" }],
    take: 200,
  });
  return rows.map(campaignOf);
}
