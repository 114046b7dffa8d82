import type { CampaignInput } from "#app/domain/campaigns/commands/write-campaign.server.ts";
import { type Campaign, type CampaignText, campaignScenes, textLimits } from "#app/domain/campaigns/model/campaign.ts";
import type { Missing } from "#app/domain/campaigns/model/campaign-readiness.ts";
import type { CampaignValues } from "#app/domain/campaigns/ui/campaign-form.tsx";
import { accents } from "#app/domain/catalogue/model/goods-of-set.ts";
import type { FieldError } from "#app/http/field-error.ts";
import type { PageRequest } from "#app/http/page.server.ts";
import { addDays, isDay } from "#app/shared/calendar.ts";
import { type Locale, localeNames, locales } from "#app/shared/locale.ts";
import { isMarket, type Market } from "#app/shared/market.ts";
import { slugOf } from "#app/shared/slug.ts";

type Fields = Record<string, string>;

export function readCampaignForm(
  fields: Fields,
  page: PageRequest,
): { errors: FieldError[]; value: Omit<CampaignInput, "id"> } {
  const errors: FieldError[] = [];
  const complain = (field: string, message: string) => void errors.push({ field, message });
  const { market = "", startsOn = "", endsOn = "", scene = "", accent = "" } = fields;
  if (!isMarket(market)) complain("market", page.t("staff:errors.choose"));
  if (!isDay(startsOn)) complain("startsOn", page.t("staff:errors.day"));
  if (!isDay(endsOn)) complain("endsOn", page.t("staff:errors.day"));
  else if (isDay(startsOn) && endsOn < startsOn) complain("endsOn", page.t("staff:errors.endsBeforeStart"));
  if (!(campaignScenes as readonly string[]).includes(scene)) complain("scene", page.t("staff:errors.choose"));
  if (!(accents as readonly string[]).includes(accent)) complain("accent", page.t("staff:errors.choose"));
  const texts = Object.fromEntries(
    locales.map((locale) => [
      locale,
      readText(fields, locale, (field, limit) => complain(field, page.t("staff:errors.tooLong", { limit }))),
    ]),
  );
  const languages = locales.filter((locale) => fields[`language.${locale}`] !== undefined);
  return { errors, value: { market: market as Market, startsOn, endsOn, scene, accent, languages, texts } };
}

function readText(fields: Fields, locale: Locale, tooLong: (field: string, limit: number) => void): CampaignText {
  const read = (name: "title" | "lead" | "body" | "slug") => {
    const text = fields[`${name}.${locale}`] ?? "";
    if (text.length > textLimits[name]) tooLong(`${name}.${locale}`, textLimits[name]);
    return text;
  };
  const title = read("title");
  return { title, lead: read("lead"), body: read("body"), slug: slugOf(read("slug") || title) };
}

/** A campaign as the texts of its form's fields. */
export function campaignValues({
  market,
  startsOn,
  endsOn,
  scene,
  accent,
  languages,
  texts,
}: Omit<Campaign, "id" | "key" | "version" | "picks" | "stored">): CampaignValues {
  const values: CampaignValues = { market, startsOn, endsOn, scene, accent };
  for (const locale of languages) values[`language.${locale}`] = "on";
  for (const locale of locales) {
    const text = texts[locale];
    if (text) for (const [name, value] of Object.entries(text)) values[`${name}.${locale}`] = value;
  }
  return values;
}

export function blankCampaign(today: string): CampaignValues {
  return { market: "JP", startsOn: today, endsOn: addDays(today, 30), scene: "coffee", accent: "persimmon" };
}

/** Exactly what is missing, each at its field. */
export function tellMissing(missing: readonly Missing[], { t }: PageRequest): FieldError[] {
  return missing.map((each) => {
    switch (each.code) {
      case "languages":
        return { field: "languages", message: t("staff:missing.languages") };
      case "picks":
        return { field: "picks", message: t("staff:missing.picks") };
      case "claim":
        return {
          field: `${each.field}.${each.locale}`,
          message: t("staff:missing.claim", { excerpt: each.excerpt, language: localeNames[each.locale] }),
        };
      case "ended":
        return { field: "endsOn", message: t("staff:missing.ended") };
      default:
        return {
          field: `${each.code}.${each.locale}`,
          message: t(`staff:missing.${each.code}`, { language: localeNames[each.locale] }),
        };
    }
  });
}
