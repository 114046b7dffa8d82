import type { SubmitRefusal } from "#app/domain/catalogue/commands/submit-listing.server.ts";
import type { ListingClaim } from "#app/domain/catalogue/model/listing-claims.ts";
import type { Gap } from "#app/domain/catalogue/model/listing-gaps.ts";
import { notFound } from "#app/http/answers.server.ts";
import type { FieldError } from "#app/http/field-error.ts";
import type { PageRequest } from "#app/http/page.server.ts";
import type { EditRefusal } from "#app/workflows/edit-listing.server.ts";

export function tellEditRefusal(refusal: EditRefusal, page: PageRequest): FieldError[] {
  switch (refusal.code) {
    case "unknown":
      throw notFound();
    case "incomplete":
      return tellGaps(refusal.gaps, page);
    case "gtin":
      return refusal.fields.map((field) => ({ field, message: page.t("seller:errors.gtin.taken") }));
    case "stock":
      return refusal.problems.map(({ field, ...problem }) => ({
        field,
        message:
          problem.code === "moved"
            ? page.t("seller:errors.stockMoved", { count: problem.onHand })
            : page.t("seller:errors.stockHeld", { count: problem.held }),
      }));
    default:
      return [{ field: "name.vi", message: page.t(`seller:errors.${refusal.code}`) }];
  }
}

/** One message a field: its first claim, and what to write instead. */
function tellClaims(claims: readonly ListingClaim[], { t, locale }: PageRequest): FieldError[] {
  const firsts = claims.filter(({ field }, index) => claims.findIndex((each) => each.field === field) === index);
  return firsts.map(({ field, excerpt, instead }) => ({
    field: /^alt(Vi|En)\./.test(field) ? "photos" : field,
    message: t("seller:claims.refused", { excerpt, instead: instead[locale === "vi" ? "vi" : "en"] }),
  }));
}

export function tellSubmitRefusal(refusal: SubmitRefusal, page: PageRequest): FieldError[] {
  switch (refusal.code) {
    case "unknown":
      throw notFound();
    case "incomplete":
      return tellGaps(
        refusal.gaps.filter((gap) => gap.weight === "needed"),
        page,
      );
    case "claims":
      return tellClaims(refusal.claims, page);
    default:
      return [
        {
          field: "name.vi",
          message: page.t(refusal.code === "closed" ? "seller:errors.closed" : "seller:errors.nothingNew"),
        },
      ];
  }
}

function tellGaps(gaps: readonly Gap[], page: PageRequest): FieldError[] {
  return gaps.map(({ code, field }) => ({ field, message: page.t(`seller:gap.${code}`) }));
}
