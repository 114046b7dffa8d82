import type { AttributeValue } from "./attributes.ts";
import {
  type DeskLocale,
  deskLocales,
  type ListingFacts,
  type ListingTexts,
  type ReviewedPart,
  type TextFieldName,
  textFields,
} from "./listing.ts";

export type FactName = keyof ListingFacts;
export type ChangedText = { kind: "text"; field: TextFieldName; locale: DeskLocale; before: string; after: string };
export type ChangedFact = {
  kind: "fact";
  field: FactName;
  before: ListingFacts[FactName];
  after: ListingFacts[FactName];
};
/** Null where the fact is not given. */
export type ChangedAttribute = {
  kind: "attribute";
  code: string;
  before: AttributeValue | null;
  after: AttributeValue | null;
};
export type Change = ChangedText | ChangedFact | ChangedAttribute;

/** What a review has to look at: every text, fact and attribute that differs, in this order. */
export function changesBetween(before: ReviewedPart, after: ReviewedPart): Change[] {
  const texts = deskLocales.flatMap((locale) =>
    textFields
      .filter((field) => before.texts[locale][field] !== after.texts[locale][field])
      .map(
        (field): Change => ({
          kind: "text",
          field,
          locale,
          before: before.texts[locale][field],
          after: after.texts[locale][field],
        }),
      ),
  );
  const facts = (Object.keys(after.facts) as FactName[])
    .filter((field) => JSON.stringify(before.facts[field]) !== JSON.stringify(after.facts[field]))
    .map((field): Change => ({ kind: "fact", field, before: before.facts[field], after: after.facts[field] }));
  return [...texts, ...facts, ...changedAttributes(before, after)];
}

function changedAttributes(before: ReviewedPart, after: ReviewedPart): ChangedAttribute[] {
  const codes = [...new Set([...Object.keys(before.attributes), ...Object.keys(after.attributes)])];
  return codes
    .map((code): ChangedAttribute => {
      const was = before.attributes[code] ?? null;
      return { kind: "attribute", code, before: was, after: after.attributes[code] ?? null };
    })
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}

/** The pending change to keep for a live listing: none when it says what buyers see already. */
export function pendingOf(live: ReviewedPart, wanted: ReviewedPart): ReviewedPart | null {
  return changesBetween(live, wanted).length > 0 ? wanted : null;
}

/** A pending change after its listing's English was written anew: what the maker did not change follows, what they did stays. */
export function withNewEnglish(pending: ReviewedPart, before: ReviewedPart, after: ReviewedPart): ReviewedPart {
  const kept = textFields.map((field) => {
    const wanted = pending.texts.en[field];
    return [field, wanted === before.texts.en[field] ? after.texts.en[field] : wanted];
  });
  return { ...pending, texts: { ...pending.texts, en: Object.fromEntries(kept) as ListingTexts } };
}
