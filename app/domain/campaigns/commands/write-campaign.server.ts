import type { Transaction } from "#app/platform/database.server.ts";
import { dateOf } from "#app/shared/calendar.ts";
import { newShortCode } from "#app/shared/id.ts";
import { locales } from "#app/shared/locale.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { slugOf } from "#app/shared/slug.ts";
import type { Campaign } from "../model/campaign.ts";
import { findCampaign } from "../queries/find-campaign.server.ts";

export type CampaignInput = Pick<
  Campaign,
  "id" | "market" | "languages" | "startsOn" | "endsOn" | "accent" | "scene" | "texts"
>;
export type WriteRefusal = { code: "unknown" | "stale" } | { code: "slug-taken"; locale: (typeof locales)[number] };

/** A new campaign's id came with its form: sent twice, it makes one. */
export async function createCampaign(
  tx: Transaction,
  input: CampaignInput,
): Promise<Result<{ created: boolean }, WriteRefusal>> {
  const taken = await findTakenSlug(tx, input);
  if (taken) return refuse({ code: "slug-taken", locale: taken });
  const { id } = input;
  const { count } = await tx.campaign.createMany({
    data: [{ ...columnsOf(input), id, key: `campaign.${newShortCode(8).toLowerCase()}` }],
    skipDuplicates: true,
  });
  if (count === 1) await writeTexts(tx, input);
  return ok({ created: count === 1 });
}

/** Saves over the version the editor saw; one that moved on is refused before anything is written. */
export async function saveCampaign(
  tx: Transaction,
  { version, ...input }: CampaignInput & { version: number },
): Promise<Result<Campaign, WriteRefusal>> {
  const before = await lockCampaign(tx, input.id);
  if (!before) return refuse({ code: "unknown" });
  if (before.version !== version) return refuse({ code: "stale" });
  const taken = await findTakenSlug(tx, input);
  if (taken) return refuse({ code: "slug-taken", locale: taken });
  await tx.campaign.update({ where: { id: input.id }, data: { ...columnsOf(input), version: { increment: 1 } } });
  await writeTexts(tx, input);
  return ok(before);
}

export async function lockCampaign(tx: Transaction, id: string): Promise<Campaign | null> {
  const found = await findCampaign(tx, id);
  if (!found) return null;
  await tx.$queryRaw`SELECT 1 FROM campaign WHERE id = ${id}::uuid FOR UPDATE`;
  return findCampaign(tx, id);
}

function columnsOf({ market, languages, startsOn, endsOn, accent, scene }: CampaignInput) {
  return { market, languages, startsOn: dateOf(startsOn), endsOn: dateOf(endsOn), accent, scene };
}

/** Of two campaigns that are given one address at the same moment the second waits here, and finds it taken. */
async function findTakenSlug(tx: Transaction, { id, texts }: CampaignInput) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('slug/campaign', 0))`;
  for (const locale of locales) {
    const slug = texts[locale]?.slug;
    if (!slug) continue;
    const other = await tx.campaignTranslation.findFirst({
      where: { locale, slug, campaignId: { not: id } },
      select: { campaignId: true },
    });
    if (other) return locale;
  }
  return null;
}

/** A language without a word has no row; without a slug it gets one from its title. */
async function writeTexts(tx: Transaction, { id, texts }: CampaignInput) {
  await tx.campaignTranslation.deleteMany({ where: { campaignId: id } });
  const rows = locales.flatMap((locale) => {
    const text = texts[locale];
    if (!text || !(text.title || text.lead || text.body)) return [];
    return [{ campaignId: id, locale, ...text, slug: text.slug || slugOf(text.title) || `draft-${id}` }];
  });
  await tx.campaignTranslation.createMany({ data: rows });
}
