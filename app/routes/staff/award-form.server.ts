import { type AwardFault, awardEndOf, type IssuerLevel, issuerLevels } from "#app/domain/trust/model/award-rules.ts";
import type { FieldError } from "#app/http/field-error.ts";
import type { PageRequest } from "#app/http/page.server.ts";
import { isDay } from "#app/shared/calendar.ts";
import type { ClaimedAward } from "#app/workflows/give-award.server.ts";

type Fields = Record<string, string>;
type Belongs = Pick<ClaimedAward, "itemType" | "itemId" | "replacesId">;

/** What was typed, as a claim; the rules say what is wrong with it. What is no number becomes one that no rule takes. */
export function readAwardForm(fields: Fields, belongs: Belongs): ClaimedAward {
  const text = (name: string) => fields[name] ?? "";
  const decisionDate = text("decisionDate");
  const potential = fields.stars === "potential";
  return {
    ...belongs,
    stars: potential ? 5 : numberOf(text("stars")),
    state: potential ? "potential_5" : "granted",
    ocopSet: numberOf(text("ocopSet")),
    decisionNo: text("decisionNo"),
    decisionDate,
    validUntil: text("validUntil") || (isDay(decisionDate) ? awardEndOf(decisionDate) : ""),
    issuerLevel: levelOf(text("issuerLevel")),
    issuerName: text("issuerName"),
    certifiedName: text("certifiedName"),
    producerName: text("producerName"),
    addressAsCertified: text("addressAsCertified") || null,
    points: text("points") === "" ? null : numberOf(text("points").replace(",", ".")),
  };
}

function numberOf(text: string): number {
  return /^\d{1,3}(\.\d{1,2})?$/.test(text) ? Number(text) : -1;
}

/** A level nobody has is left as it came: the rules refuse it. */
function levelOf(text: string): IssuerLevel {
  return issuerLevels.find((level) => level === text) ?? (text as IssuerLevel);
}

const fieldOf: Partial<Record<AwardFault["field"], string>> = { state: "stars", itemId: "item", sellerId: "item" };

/** Each fault at its field, one a field, in the reader's language. */
export function tellFaults(faults: readonly AwardFault[], { t }: Pick<PageRequest, "t">): FieldError[] {
  const told = new Map<string, string>();
  for (const { field, code, with: other = "" } of faults) {
    const name = fieldOf[field] ?? field;
    if (!told.has(name)) told.set(name, t(`awards:fault.${code}`, { with: other }));
  }
  return [...told].map(([field, message]) => ({ field, message }));
}
