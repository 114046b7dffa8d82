import type { Reader } from "#app/platform/database.server.ts";
import { type Day, dateOf } from "#app/shared/calendar.ts";
import type { Campaign } from "../model/campaign.ts";
import { campaignOf, campaignShape } from "./find-campaign.server.ts";

/** The campaigns whose pages are open today. */
export async function listLiveCampaigns(db: Reader, today: Day): Promise<Campaign[]> {
  const day = dateOf(today);
  const rows = await db.campaign.findMany({
    where: { state: "scheduled", startsOn: { lte: day }, endsOn: { gte: day } },
    include: campaignShape,
    orderBy: { key: "asc" },
  });
  return rows.map(campaignOf);
}
