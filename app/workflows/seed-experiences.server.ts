import { unitName } from "#app/domain/places/model/unit.ts";
import type { Prisma } from "#app/generated/prisma/client.ts";
import { digestOf } from "#app/shared/digest.ts";
import { type Locale, locales } from "#app/shared/locale.ts";
import { slugOf } from "#app/shared/slug.ts";
import { seedAward } from "./seed-awards.server.ts";
import { fill, pricesFrom, type SeedPlan, type SeedVisit, seasonOf } from "./seed-content.server.ts";
import { type Draw, drawOf, seedId, seedNumber } from "./seed-draw.server.ts";
import { altitudeIn, type SeedSeller, seedSeller } from "./seed-sellers.server.ts";

const visitsOfSeller = 3;
const tourismSet = 26;

export function sellerOfExperience(number: number): number {
  return Math.ceil(number / visitsOfSeller);
}

/** The rows of the synthetic visits of these numbers, by table: every kind of visit in turn. */
export function seedExperienceRows(plan: SeedPlan, numbers: readonly number[]) {
  const rows = {
    experience: [] as Prisma.ExperienceCreateManyInput[],
    experience_translation: [] as Prisma.ExperienceTranslationCreateManyInput[],
    visit_rule: [] as Prisma.VisitRuleCreateManyInput[],
    experience_price: [] as Prisma.ExperiencePriceCreateManyInput[],
    award: [] as Prisma.AwardCreateManyInput[],
  };
  const { visits } = plan.facts;
  for (const number of numbers) {
    const visit = visits[(number - 1) % visits.length];
    if (!visit) throw new RangeError("no kinds of visits");
    const draw = drawOf(plan.seed, "experience", number);
    const seller = seedSeller(plan, sellerOfExperience(number));
    const id = seedId("experience", number);
    const vnd = Math.round((visit.vnd * draw.whole(85, 125)) / 100_000) * 1000;
    const experience = experienceRow(plan, { id, number, visit, seller }, draw);
    rows.experience.push(experience);
    rows.visit_rule.push(...ruleRows(experience, number, draw));
    const texts = translationRows(plan, { id, number, visit, seller });
    rows.experience_translation.push(...texts);
    for (const [currency, amountMinor] of Object.entries(pricesFrom(vnd, { JP: true, KR: true })))
      rows.experience_price.push({ experienceId: id, currency, amountMinor, childMinor: Math.round(amountMinor / 2) });
    if (number % 3 === 0) {
      const item = { itemType: "experience" as const, itemId: id, ocopSet: tourismSet };
      rows.award.push(seedAward(plan, { ...item, certifiedName: texts[0]?.name ?? "", seller, number }, draw));
    }
  }
  return rows;
}

type Seeded = { id: string; number: number; visit: SeedVisit; seller: SeedSeller };

function experienceRow(plan: SeedPlan, { id, number, visit, seller }: Seeded, draw: Draw) {
  const { type, emblem, scene, accent, minutes } = visit;
  const { unit } = seller;
  return {
    id,
    key: `${type}.seed-${seedNumber(number)}`,
    type,
    sellerId: seller.id,
    unitCode: unit.code,
    lat: unit.lat + draw.whole(-200, 200) / 10_000,
    lon: unit.lon + draw.whole(-200, 200) / 10_000,
    altitudeM: altitudeIn(unit, draw.whole(0, 100)),
    emblem,
    accent,
    scene,
    durationMinutes: minutes,
    season: seasonOf(plan, visit.season),
    groupMin: draw.whole(1, 4),
    groupMax: draw.whole(6, 20),
    minAge: draw.chance(0.5) ? 6 : null,
    fitness: minutes >= 300 ? "moderate" : "easy",
    languages: draw.chance(0.6) ? ["vi", "en"] : ["vi"],
    leadHours: draw.pick([12, 24, 48]),
    access: ["toilet"],
    parking: ["motorbike", "car"],
    insured: number % 2 === 0,
    confirmation: number % 2 === 0 ? "instant" : "request",
    cancellation: [
      { hoursBefore: 48, refundPercent: 100 },
      { hoursBefore: 24, refundPercent: 50 },
    ],
    state: "live" as const,
    createdAt: plan.now,
    updatedAt: plan.now,
  };
}

/** A group at each time of a day it is open. */
function ruleRows({ id, groupMax }: { id: string; groupMax: number }, number: number, draw: Draw) {
  const weekdays = draw.chance(0.5) ? [1, 2, 3, 4, 5, 6, 7] : [2, 3, 5, 6, 7];
  const times = draw.chance(0.5) ? [480, 840] : [450];
  return times.map((startsAt, position) => ({
    ...{
      id: seedId("visit-rule", number, position),
      experienceId: id,
      weekdays,
      startsAt,
      capacity: groupMax,
      position,
    },
  }));
}

function translationRows(plan: SeedPlan, { id, number, visit, seller }: Seeded) {
  const no = String(number).padStart(4, "0");
  const textIn = (locale: Locale) => {
    const text = plan.texts[locale];
    const type = plan.visitTypes.get(visit.type)?.[locale] ?? "";
    const words = { type, no, maker: seller.names[locale], place: unitName(seller.unit, locale) };
    return {
      name: fill(text.visitName, words),
      summary: fill(text.visitSummary, words),
      description: fill(text.visitDescription, words),
      includes: text.includes,
      bring: text.bring,
      meetingPoint: fill(text.meetingPoint, words),
      gettingThere: fill(text.gettingThere, words),
      safety: text.safety,
      weather: text.weather,
      care: text.care,
    };
  };
  const sourceDigest = digestOf(textIn("vi"));
  return locales.map((locale) => {
    const type = plan.visitTypes.get(visit.type)?.[locale] ?? "";
    const slug = `${slugOf(`${type} ${unitName(seller.unit, locale)}`)}-${no}`;
    return { experienceId: id, locale, slug, ...textIn(locale), sourceDigest, updatedAt: plan.now };
  });
}
