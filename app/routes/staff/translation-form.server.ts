import type { TranslatedLocale, TranslationInput } from "#app/domain/catalogue/commands/save-translation.server.ts";
import { type ListingTexts, type TextFieldName, textFields, textLimits } from "#app/domain/catalogue/model/listing.ts";
import type { Translation } from "#app/domain/catalogue/queries/find-translation.server.ts";
import type { FieldError } from "#app/http/field-error.ts";
import type { PageRequest } from "#app/http/page.server.ts";
import { slugLimit } from "#app/shared/slug.ts";
import type { EditRefusal } from "#app/workflows/edit-translation.server.ts";

type Fields = Record<string, string>;
type Typed = { errors: FieldError[]; value: Omit<TranslationInput, "productId" | "locale"> };

const needed: readonly TextFieldName[] = ["name", "summary", "description"];

/** Readers see a text as soon as it is saved, so it holds what a card and a page live by; what is marked as read holds all. */
export function readTranslationForm(fields: Fields, source: ListingTexts, { t }: PageRequest): Typed {
  const isRead = fields.intent === "read";
  const errors: FieldError[] = [];
  const texts = Object.fromEntries(textFields.map((field) => [field, fields[field] ?? ""])) as ListingTexts;
  for (const field of textFields) {
    const { length } = texts[field];
    const limit = textLimits[field];
    if (length > limit) errors.push({ field, message: t("seller:errors.tooLong", { length, limit }) });
    else if (length === 0 && source[field] !== "" && needed.includes(field))
      errors.push({ field, message: t(`translations:errors.needed.${field === "name" ? "name" : "text"}`) });
    else if (isRead && length === 0 && source[field] !== "")
      errors.push({ field, message: t("translations:errors.gap") });
  }
  const { slug = "", seenText = "", seenSource = "" } = fields;
  if (slug.length > slugLimit)
    errors.push({ field: "slug", message: t("seller:errors.tooLong", { length: slug.length, limit: slugLimit }) });
  return { errors, value: { texts, slug, isRead, seen: { text: seenText, source: seenSource } } };
}

export function isTranslated(locale: string): locale is TranslatedLocale {
  return locale !== "vi";
}

/** A translation as the texts of its form's fields. */
export function translationValues({ text, slug }: Translation): Fields {
  return { slug, ...Object.fromEntries(textFields.map((field) => [field, text?.[field] ?? ""])) };
}

/** Why it was not saved, each at its field; "unknown" is no answer of a form. */
export function tellRefusal(refusal: EditRefusal, { t, locale }: PageRequest): FieldError[] {
  switch (refusal.code) {
    case "slug":
      return [{ field: "slug", message: t(`translations:errors.slug.${refusal.problem}`) }];
    case "claims":
      return refusal.claims.map(({ field, excerpt, instead }) => ({
        field,
        message: t("seller:claims.refused", { excerpt, instead: instead[locale === "vi" ? "vi" : "en"] }),
      }));
    case "source-changed":
      return [{ field: "name", message: t("translations:errors.sourceChanged") }];
    default:
      return [{ field: "name", message: t("translations:errors.changed") }];
  }
}
