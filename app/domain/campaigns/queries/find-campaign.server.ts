import type { Prisma } from "#app/generated/prisma/client.ts";
import type { Reader } from "#app/platform/database.server.ts";
import { dayOf } from "#app/shared/calendar.ts";
import { isUuid } from "#app/shared/id.ts";
import { isLocale, locales } from "#app/shared/locale.ts";
import type { Market } from "#app/shared/market.ts";
import type { Campaign } from "../model/campaign.ts";

export const campaignShape = {
  translations: true,
  picks: { orderBy: { position: "asc" } },
} satisfies Prisma.CampaignInclude;
export type CampaignRow = Prisma.CampaignGetPayload<{ include: typeof campaignShape }>;

export async function findCampaign(db: Reader, id: string): Promise<Campaign | null> {
  if (!isUuid(id)) return null;
  const row = await db.campaign.findUnique({ where: { id }, include: campaignShape });
  return row ? campaignOf(row) : null;
}

export function campaignOf(row: CampaignRow): Campaign {
  const { id, key, accent, scene, version } = row;
  const texts: Campaign["texts"] = {};
  for (const { locale, slug, title, lead, body } of row.translations) {
    if (isLocale(locale)) texts[locale] = { slug, title, lead, body };
  }
  return {
    ...{ id, key, accent, scene, version, texts },
    market: row.market as Market,
    languages: locales.filter((locale) => row.languages.includes(locale)),
    startsOn: dayOf(row.startsOn),
    endsOn: dayOf(row.endsOn),
    stored: row.state,
    picks: row.picks.map(({ itemType, itemId }) => ({ itemType, itemId })),
  };
}
