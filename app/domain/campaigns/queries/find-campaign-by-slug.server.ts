import type { Reader } from "#app/platform/database.server.ts";
import type { Locale } from "#app/shared/locale.ts";
import { translatedAddresses } from "#app/shared/pick-translation.ts";
import { type Campaign, type CampaignText, type PickedItem, stateOn } from "../model/campaign.ts";
import { campaignOf, campaignShape } from "./find-campaign.server.ts";

export type CampaignPage = Pick<Campaign, "id" | "key" | "market" | "startsOn" | "endsOn" | "accent" | "scene"> & {
  text: Omit<CampaignText, "slug">;
  picks: PickedItem[];
  /** Where the campaign stands in each of its languages, below the locale. */
  alternates: Partial<Record<Locale, string>>;
};

/** A campaign that runs today, by its address in this language; null otherwise. */
export async function findCampaignBySlug(
  db: Reader,
  locale: Locale,
  slug: string,
  today: string,
): Promise<CampaignPage | null> {
  const found = await db.campaignTranslation.findUnique({
    where: { locale_slug: { locale, slug: slug.normalize("NFC") } },
    select: { campaign: { include: campaignShape } },
  });
  if (!found) return null;
  const campaign = campaignOf(found.campaign);
  const text = campaign.texts[locale];
  if (!text || !campaign.languages.includes(locale) || stateOn(campaign, today) !== "live") return null;
  const { id, key, market, startsOn, endsOn, accent, scene, picks, languages, texts } = campaign;
  const written = languages
    .map((language) => ({ locale: language, slug: texts[language]?.slug ?? "" }))
    .filter((row) => row.slug !== "");
  const alternates = translatedAddresses(written, "/campaigns");
  const { title, lead, body } = text;
  return { id, key, market, startsOn, endsOn, accent, scene, picks, alternates, text: { title, lead, body } };
}
