import { type Unit, unitName } from "#app/domain/places/model/unit.ts";
import type { Transaction } from "#app/platform/database.server.ts";
import { insertRows } from "#app/platform/insert-rows.server.ts";
import { digestOf } from "#app/shared/digest.ts";
import { type Locale, locales, type Translated } from "#app/shared/locale.ts";
import { slugOf } from "#app/shared/slug.ts";
import { eachLocale, fill, type SeedPlan, type SellerKind } from "./seed-content.server.ts";
import { drawOf, seedId, seedNumber } from "./seed-draw.server.ts";

export type SeedSeller = {
  id: string;
  key: string;
  number: number;
  kind: SellerKind;
  unit: Unit;
  names: Translated;
  legalName: string;
};

const kinds: readonly SellerKind[] = ["household", "cooperative", "enterprise"];
const forms: Record<SellerKind, string> = {
  enterprise: "Công ty TNHH",
  cooperative: "",
  household: "Hộ kinh doanh",
};

/** The synthetic producer of that number, the same for every seed: others may have been made with another one. */
export function seedSeller({ units, texts }: SeedPlan, number: number): SeedSeller {
  const unit = units[(number - 1) % units.length];
  const kind = kinds[number % kinds.length];
  if (!unit || !kind) throw new RangeError("no units in the reference data");
  const names = eachLocale((locale) => fill(texts[locale].makers[kind], { n: String(number) }));
  return {
    id: seedId("seller", number),
    key: `seed-${seedNumber(number)}`,
    number,
    kind,
    unit,
    names,
    legalName: `${forms[kind]} ${names.vi}`.trim(),
  };
}

/** Writes those that are not there yet. */
export async function insertSeedSellers(tx: Transaction, plan: SeedPlan, sellers: readonly SeedSeller[]) {
  const keys = sellers.map(({ key }) => key);
  const there = await tx.seller.findMany({ where: { key: { in: keys } }, select: { key: true } });
  const known = new Set(there.map(({ key }) => key));
  const missing = sellers.filter(({ key }) => !known.has(key));
  await insertRows(
    tx,
    "seller",
    missing.map((seller) => rowOf(plan, seller)),
  );
  await insertRows(
    tx,
    "seller_translation",
    missing.flatMap((seller) => translationsOf(plan, seller)),
  );
}

function rowOf({ seed, now }: SeedPlan, { id, key, number, kind, unit, names, legalName }: SeedSeller) {
  const draw = drawOf(seed, "seller", number);
  return {
    id,
    key,
    kind,
    legalName,
    displayName: names.vi,
    unitCode: unit.code,
    addressLine: `Thôn Thử ${draw.whole(1, 12)}`,
    established: draw.whole(1995, 2025),
    households: kind === "cooperative" ? draw.whole(7, 60) : null,
    lat: unit.lat + draw.whole(-200, 200) / 10_000,
    lon: unit.lon + draw.whole(-200, 200) / 10_000,
    altitudeM: altitudeIn(unit, draw.whole(0, 100)),
    contactName: `Người liên hệ thử ${number}`,
    languages: draw.chance(0.5) ? ["vi", "en"] : ["vi"],
    emblem: "basket",
    accent: draw.pick(["persimmon", "sunflower", "jacaranda", "cherry", "sea", "basalt", "pine"]),
    updatedAt: now,
  };
}

const heights = { plateau: { from: 1300, steps: 4 }, midland: { from: 500, steps: 6 }, coast: { from: 2, steps: 1 } };

/** Metres above the sea that fit the unit's climate; `share` is of a hundred. */
export function altitudeIn({ climate }: Unit, share: number): number {
  const { from, steps } = heights[climate];
  return from + share * steps;
}

function translationsOf({ texts, now }: SeedPlan, { id, names, unit }: SeedSeller) {
  const textIn = (locale: Locale) => {
    const words = { maker: names[locale], place: unitName(unit, locale) };
    const { tagline, story } = texts[locale];
    return { name: names[locale], tagline: fill(tagline, words), story: fill(story, words) };
  };
  const sourceDigest = digestOf(textIn("vi"));
  return locales.map((locale) => ({
    sellerId: id,
    locale,
    slug: slugOf(names[locale]),
    ...textIn(locale),
    sourceDigest,
    updatedAt: now,
  }));
}
