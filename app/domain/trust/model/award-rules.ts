import { type Day, isDay } from "#app/shared/calendar.ts";
import { type ChainLink, lastDayOf, replacedFromOf } from "./award-period.ts";

export const issuerLevels = ["central", "province", "district"] as const;
export type IssuerLevel = (typeof issuerLevels)[number];

/** An award as it is written down from its decision. `itemId` is null while its listing is not here. */
export type AwardDraft = {
  stars: number;
  ocopSet: number;
  decisionNo: string;
  decisionDate: Day;
  validUntil: Day;
  issuerLevel: IssuerLevel;
  issuerName: string;
  certifiedName: string;
  producerName: string;
  addressAsCertified?: string | null;
  points?: number | null;
  state: "granted" | "potential_5";
  replacesId?: string | null;
  itemType: "product" | "experience" | null;
  itemId: string | null;
  sellerId: string | null;
};

/** An award the same item already has, or the one that the draft replaces. */
export type OtherAward = ChainLink & { code: string; validUntil: Day };

export type AwardFault = {
  field: keyof AwardDraft;
  code:
    | "required"
    | "too_long"
    | "stars"
    | "points"
    | "points_of_stars"
    | "unknown_set"
    | "set_of_visits"
    | "set_of_goods"
    | "day"
    | "before_programme"
    | "end_before_start"
    | "level"
    | "five_star_central"
    | "level_of_period"
    | "overlaps"
    | "replaces_unknown"
    | "replaces_taken"
    | "replaces_later";
  /** The award it collides with. */
  with?: string;
};

const validityMonths = 36;
const tourismSet = 26;
const lastSet = tourismSet;
/** Decision 490/QĐ-TTg of that day began the programme. */
const programmeBegan: Day = "2018-05-07";
/** While Decision 148/QĐ-TTg was in force unchanged, districts recognised three stars. */
const districtYears = { from: "2023-02-24", to: "2025-07-05" } as const;
const longest = { decisionNo: 80, issuerName: 200, certifiedName: 300, producerName: 300, addressAsCertified: 300 };

/** The last day of an award decided on that day: 36 months later, and at a month's end where that day does not exist. */
export function awardEndOf(decisionDate: Day): Day {
  const [year = 0, month = 1, day = 1] = decisionDate.split("-").map(Number);
  const months = year * 12 + (month - 1) + validityMonths;
  const ofMonth = `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
  let last = day;
  while (!isDay(`${ofMonth}-${String(last).padStart(2, "0")}`) && last > 28) last -= 1;
  return `${ofMonth}-${String(last).padStart(2, "0")}`;
}

/** Who may recognise so many stars by a decision of that day. */
export function issuerLevelOn(stars: number, decisionDate: Day): IssuerLevel {
  if (stars >= 5) return "central";
  if (stars === 4) return "province";
  return decisionDate >= districtYears.from && decisionDate <= districtYears.to ? "district" : "province";
}

/** What is wrong with an award before it is written down; nothing when it may be. */
export function awardFaults(draft: AwardDraft, othersOfItem: readonly OtherAward[]): AwardFault[] {
  const faults = [...textFaults(draft), ...gradeFaults(draft), ...setFaults(draft), ...dateFaults(draft)];
  if (faults.some(({ field }) => field === "decisionDate" || field === "validUntil")) return faults;
  return [...faults, ...levelFaults(draft), ...chainFaults(draft, othersOfItem), ...overlaps(draft, othersOfItem)];
}

function textFaults(draft: AwardDraft): AwardFault[] {
  const faults: AwardFault[] = [];
  for (const field of ["decisionNo", "issuerName", "certifiedName", "producerName"] as const) {
    if (draft[field].trim() === "") faults.push({ field, code: "required" });
  }
  for (const field of Object.keys(longest) as (keyof typeof longest)[]) {
    if ((draft[field] ?? "").length > longest[field]) faults.push({ field, code: "too_long" });
  }
  if (draft.itemId !== null && draft.sellerId === null) faults.push({ field: "sellerId", code: "required" });
  return faults;
}

function gradeFaults({ stars, state, points = null }: AwardDraft): AwardFault[] {
  if (!isCertified(stars) || (state === "potential_5" && stars !== 5)) return [{ field: "stars", code: "stars" }];
  if (points === null) return [];
  if (!(points >= 0 && points <= 100)) return [{ field: "points", code: "points" }];
  return pointsFit(stars, points) ? [] : [{ field: "points", code: "points_of_stars" }];
}

/** One and two stars are feedback only. */
function isCertified(stars: number): boolean {
  return [3, 4, 5].includes(stars);
}

/** From 90 points a product is put forward for five stars and keeps four until the centre decides. */
function pointsFit(stars: number, points: number): boolean {
  if (stars === 5) return points >= 90;
  return stars === 4 ? points >= 70 : points >= 50 && points < 70;
}

function setFaults({ ocopSet, itemType }: AwardDraft): AwardFault[] {
  const field = "ocopSet";
  if (!Number.isInteger(ocopSet) || ocopSet < 1 || ocopSet > lastSet) return [{ field, code: "unknown_set" }];
  const misfit = itemType ? setMisfit(ocopSet, itemType) : null;
  return misfit ? [{ field, code: misfit }] : [];
}

/** Set 26 is tourism: only visits may hold it, and they hold no other. */
export function setMisfit(
  ocopSet: number,
  itemType: "product" | "experience",
): "set_of_visits" | "set_of_goods" | null {
  if (itemType === "product") return ocopSet === tourismSet ? "set_of_visits" : null;
  return ocopSet === tourismSet ? null : "set_of_goods";
}

function dateFaults({ decisionDate, validUntil }: AwardDraft): AwardFault[] {
  const faults: AwardFault[] = [];
  if (!isDay(decisionDate)) faults.push({ field: "decisionDate", code: "day" });
  else if (decisionDate < programmeBegan) faults.push({ field: "decisionDate", code: "before_programme" });
  if (!isDay(validUntil)) faults.push({ field: "validUntil", code: "day" });
  else if (isDay(decisionDate) && validUntil <= decisionDate) {
    faults.push({ field: "validUntil", code: "end_before_start" });
  }
  return faults;
}

function levelFaults({ stars, state, issuerLevel, decisionDate }: AwardDraft): AwardFault[] {
  const field = "issuerLevel";
  if (!issuerLevels.includes(issuerLevel)) return [{ field, code: "level" }];
  if (!isCertified(stars)) return [];
  // The province scores what may become five stars; only the centre grants them.
  if (state === "potential_5") return issuerLevel === "province" ? [] : [{ field, code: "level_of_period" }];
  if (stars === 5) return issuerLevel === "central" ? [] : [{ field, code: "five_star_central" }];
  return issuerLevel === issuerLevelOn(stars, decisionDate) ? [] : [{ field, code: "level_of_period" }];
}

function chainFaults({ replacesId, decisionDate }: AwardDraft, others: readonly OtherAward[]): AwardFault[] {
  if (!replacesId) return [];
  const field = "replacesId";
  const replaced = others.find(({ id }) => id === replacesId);
  if (!replaced) return [{ field, code: "replaces_unknown" }];
  const next = others.find((other) => other.replacesId === replacesId);
  if (next) return [{ field, code: "replaces_taken", with: next.code }];
  return decisionDate > replaced.decisionDate ? [] : [{ field, code: "replaces_later", with: replaced.code }];
}

function overlaps(draft: AwardDraft, others: readonly OtherAward[]): AwardFault[] {
  const drafted = { ...draft, id: "", code: "", revokedOn: null, replacesId: draft.replacesId ?? null };
  return overlapping(drafted, others).map((code) => ({ field: "decisionDate", code: "overlaps", with: code }));
}

/**
 * Codes of the awards that count on a day on which this one does too. An item has one award at a time; what is only put
 * forward for five stars stands beside it.
 */
export function overlapping(award: OtherAward, others: readonly OtherAward[]): string[] {
  const chain = [...others, award];
  const lastOf = (each: OtherAward) => lastDayOf({ ...each, replacedFrom: replacedFromOf(each.id, chain) });
  const last = lastOf(award);
  if (award.state === "potential_5" || last < award.decisionDate) return [];
  return others
    .filter((other) => {
      const othersLast = lastOf(other);
      const neverBegan = other.state === "potential_5" || othersLast < other.decisionDate;
      return !neverBegan && othersLast >= award.decisionDate && other.decisionDate <= last;
    })
    .map(({ code }) => code);
}
