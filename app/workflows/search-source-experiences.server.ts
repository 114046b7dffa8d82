import { accessFact } from "#app/domain/search/model/access-fact.ts";
import type { Prisma } from "#app/generated/prisma/client.ts";
import type { Reader } from "#app/platform/database.server.ts";
import type { SearchSource } from "#app/shared/listing-source.ts";
import type { Translated } from "#app/shared/locale.ts";
import { activeSellers, byLocale, pricesOf, type SourceContext, validAwards } from "./search-source-facts.server.ts";
import { searchBook, searchWords } from "./search-words.server.ts";

const select = {
  id: true,
  key: true,
  type: true,
  sellerId: true,
  unitCode: true,
  lat: true,
  lon: true,
  altitudeM: true,
  emblem: true,
  accent: true,
  scene: true,
  durationMinutes: true,
  season: true,
  access: true,
  parking: true,
  translations: {
    select: {
      locale: true,
      slug: true,
      name: true,
      summary: true,
      description: true,
      includes: true,
      meetingPoint: true,
    },
  },
  prices: { select: { currency: true, amountMinor: true } },
} satisfies Prisma.ExperienceSelect;

/** What may be left there is asked for together with what there is for who comes. */
function accessFacts({ access, parking }: { access: string[]; parking: string[] }): string[] {
  return [...access, ...parking.map((what) => `parking_${what}`)].map(accessFact);
}

/** OCOP's own set for community tourism, ecotourism and tourist sites. */
const tourismSet = 26;

/** Live visits of active hosts. */
export async function experienceSources(
  reader: Reader,
  { reference, today }: SourceContext,
  ids: readonly string[],
): Promise<SearchSource[]> {
  const experiences = await reader.experience.findMany({ where: { id: { in: [...ids] }, state: "live" }, select });
  const experienceIds = experiences.map(({ id }) => id);
  const sellerIds = experiences.map(({ sellerId }) => sellerId);
  const sellers = await activeSellers(reader, sellerIds);
  const awards = await validAwards(reader, "experience", experienceIds, today);
  const book = searchBook(reference);
  const types = new Map(
    reference.list<{ key: string; name: Translated }>("experience-type").map((type) => [type.key, type.name]),
  );
  return experiences.flatMap((experience) => {
    const seller = sellers.get(experience.sellerId);
    if (!seller) return [];
    const { id, key, type, sellerId, unitCode, lat, lon, altitudeM, emblem, accent, scene } = experience;
    const { durationMinutes, season } = experience;
    return [
      {
        itemType: "experience" as const,
        itemId: id,
        key,
        sellerId,
        unitCode,
        season,
        experienceType: type,
        ocopSet: tourismSet,
        groupCode: book.sets.get(tourismSet)?.group,
        texts: byLocale(experience.translations, ({ slug, name, summary, description, includes, meetingPoint }) => ({
          slug,
          title: name,
          summary,
          body: [description, ...includes, meetingPoint].join("\n"),
        })),
        words: searchWords(book, {
          unitCode,
          emblem,
          ocopSet: tourismSet,
          names: [seller.displayName, seller.legalName],
          nameIn: (locale) => [seller.names[locale], types.get(type)?.[locale]],
        }),
        facts: accessFacts(experience),
        award: awards.get(id),
        shipsTo: [],
        prices: pricesOf(experience.prices),
        card: {
          emblem,
          accent,
          scene,
          unitCode,
          at: { lat, lon },
          durationMinutes,
          season,
          sellerName: seller.displayName,
          ...(altitudeM === null ? {} : { altitudeM }),
        },
      },
    ];
  });
}
