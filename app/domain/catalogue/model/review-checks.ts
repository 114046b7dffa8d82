import { classFitsSet } from "./goods-of-set.ts";
import type { DeskLocale, Pack, ReviewedPart } from "./listing.ts";

export type ReviewCheck = "photo" | "textsVi" | "textsEn" | "price" | "class";
export type CheckResult = { check: ReviewCheck; passed: boolean };

/** What the portal can say of a listing before a person reads it. */
export function reviewChecks(draft: ReviewedPart, packs: readonly Pack[], photoCount: number): CheckResult[] {
  return [
    { check: "photo", passed: photoCount > 0 },
    { check: "textsVi", passed: textsComplete(draft, "vi") },
    { check: "textsEn", passed: textsComplete(draft, "en") },
    { check: "price", passed: packs.length > 0 && packs.every((pack) => (pack.prices.VND ?? 0) > 0) },
    { check: "class", passed: classFitsSet(draft.facts.importClass, draft.facts.ocopSet) },
  ];
}

function textsComplete({ texts }: ReviewedPart, locale: DeskLocale): boolean {
  const { name, summary, description } = texts[locale];
  return name !== "" && summary !== "" && description !== "";
}
