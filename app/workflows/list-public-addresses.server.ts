import type { Campaign } from "#app/domain/campaigns/model/campaign.ts";
import { listLiveCampaigns } from "#app/domain/campaigns/queries/list-live-campaigns.server.ts";
import type { Unit } from "#app/domain/places/model/unit.ts";
import type { Services } from "#app/services.server.ts";
import type { Day } from "#app/shared/calendar.ts";
import { locales } from "#app/shared/locale.ts";

const fixed = ["", "/products", "/experiences", "/producers", "/seasons", "/events"];
const branches: Record<string, string> = {
  product: "/products",
  experience: "/experiences",
  producer: "/producers",
  event: "/events",
};

/** Every public page in every language it is really written in; what is behind the age gate is not named. */
export async function listPublicAddresses(
  { db, reference }: Pick<Services, "db" | "reference">,
  today: Day,
): Promise<string[]> {
  const [documents, legal, campaigns] = await Promise.all([
    db.searchDocument.findMany({
      where: { adult: false },
      select: { itemType: true, locale: true, textLocale: true, slug: true, unitCode: true },
      orderBy: [{ itemType: "asc" }, { locale: "asc" }, { slug: "asc" }],
    }),
    db.legalPageVersion.findMany({ distinct: ["page", "locale"], select: { page: true, locale: true } }),
    listLiveCampaigns(db, today),
  ]);
  const months = Array.from({ length: 12 }, (_, index) => `/seasons/${index + 1}`);
  const places = placesOf(reference.list<Unit>("unit"), documents);
  return [
    ...locales.flatMap((locale) => [...fixed, ...months, ...places].map((path) => `/${locale}${path}`)),
    ...documents.flatMap(({ itemType, locale, textLocale, slug }) => {
      const branch = branches[itemType];
      return branch && locale === textLocale ? [`/${locale}${branch}/${slug}`] : [];
    }),
    ...campaigns.flatMap(addressesOf),
    ...legal.map(({ page, locale }) => `/${locale}/legal/${page}`),
  ];
}

/** A place without goods or visits asks not to be indexed, so it is not named here either. */
function placesOf(
  units: readonly Unit[],
  documents: readonly { itemType: string; unitCode: string | null }[],
): string[] {
  const offered = documents.filter(({ itemType }) => itemType === "product" || itemType === "experience");
  const codes = new Set(offered.map(({ unitCode }) => unitCode));
  return units.filter(({ code }) => codes.has(code)).map(({ slug }) => `/places/${slug}`);
}

function addressesOf({ languages, texts }: Campaign): string[] {
  return languages.flatMap((locale) => {
    const slug = texts[locale]?.slug;
    return slug ? [`/${locale}/campaigns/${slug}`] : [];
  });
}
