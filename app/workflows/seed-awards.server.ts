import type { Unit } from "#app/domain/places/model/unit.ts";
import { awardEndOf, type IssuerLevel, issuerLevelOn } from "#app/domain/trust/model/award-rules.ts";
import type { Prisma } from "#app/generated/prisma/client.ts";
import { addDays, type Day, dateOf, dayAt } from "#app/shared/calendar.ts";
import type { SeedPlan } from "./seed-content.server.ts";
import { type Draw, seedCode, seedId } from "./seed-draw.server.ts";
import type { SeedSeller } from "./seed-sellers.server.ts";

type Item = {
  itemType: "product" | "experience";
  itemId: string;
  number: number;
  ocopSet: number;
  certifiedName: string;
  seller: SeedSeller;
};

/** Three, four and five stars as they are given: mostly three. */
const starsGiven = [3, 3, 3, 3, 3, 3, 4, 4, 4, 5];
const merged: Day = "2025-07-01";
const provinces: Record<string, string> = {
  "lam-dong": "Lâm Đồng",
  "binh-thuan": "Bình Thuận",
  "dak-nong": "Đắk Nông",
};
const cities = ["Đà Lạt", "Bảo Lộc", "Phan Thiết", "Gia Nghĩa"];
const towns = ["La Gi"];

/** An award of the last four and a half years; those older than three have ended. */
export function seedAward(plan: SeedPlan, item: Item, draw: Draw): Prisma.AwardCreateManyInput {
  const { itemType, itemId, ocopSet, certifiedName, seller, number } = item;
  const stars = draw.pick(starsGiven);
  const decided = addDays(dayAt(plan.now), -draw.whole(20, 1640));
  const issuerLevel = issuerLevelOn(stars, decided);
  const order = draw.whole(100, 3999);
  return {
    id: seedId(`${itemType}-award`, number),
    code: `OC-${itemType === "product" ? "SP" : "SV"}${seedCode(number, 5)}`,
    itemType,
    itemId,
    sellerId: seller.id,
    stars,
    ocopSet,
    decisionNo: issuerLevel === "central" ? `${order}/QĐ-BNNMT` : `${order}/QĐ-UBND`,
    decisionDate: dateOf(decided),
    issuerLevel,
    issuerName: issuerOf(issuerLevel, seller.unit, decided),
    certifiedName,
    producerName: seller.legalName,
    validUntil: dateOf(awardEndOf(decided)),
    state: "granted",
    createdAt: plan.now,
  };
}

function issuerOf(level: IssuerLevel, unit: Unit, decided: Day): string {
  if (level === "central") return "Bộ Nông nghiệp và Môi trường";
  if (level === "district") return `UBND ${districtOf(unit)}`;
  return `UBND tỉnh ${decided < merged ? (provinces[unit.formerProvince] ?? "Lâm Đồng") : "Lâm Đồng"}`;
}

function districtOf({ formerDistrict }: Unit): string {
  if (cities.includes(formerDistrict)) return `thành phố ${formerDistrict}`;
  return towns.includes(formerDistrict) ? `thị xã ${formerDistrict}` : `huyện ${formerDistrict}`;
}
