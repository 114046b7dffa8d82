import type { Locale } from "#app/shared/locale.ts";
import type { Campaign, PickedItem } from "./campaign.ts";

/** How an item stands in a market: shown, gone from the portal, or not to be sent there. */
export type PickStanding = "offered" | "gone" | "not-sent";

/** Words that may not be said of what a campaign offers. */
export type CampaignClaim = { code: "claim"; field: "title" | "lead" | "body"; locale: Locale; excerpt: string };

export type Missing =
  | { code: "languages" }
  | { code: "title" | "lead" | "body" | "slug"; locale: Locale }
  | CampaignClaim
  | { code: "picks" }
  | { code: "ended" };

/** Exactly what keeps a campaign from going live. Empty means it may. */
export function missingFor(
  campaign: Pick<Campaign, "languages" | "texts" | "picks" | "endsOn">,
  standingOf: (pick: PickedItem) => PickStanding,
  today: string,
  claims: readonly CampaignClaim[] = [],
): Missing[] {
  const missing: Missing[] = [];
  if (campaign.languages.length === 0) missing.push({ code: "languages" });
  for (const locale of campaign.languages) {
    const text = campaign.texts[locale];
    for (const code of ["title", "lead", "body", "slug"] as const) {
      if (!text?.[code]) missing.push({ code, locale });
    }
  }
  missing.push(...claims);
  if (!campaign.picks.some((pick) => standingOf(pick) === "offered")) missing.push({ code: "picks" });
  if (campaign.endsOn < today) missing.push({ code: "ended" });
  return missing;
}
