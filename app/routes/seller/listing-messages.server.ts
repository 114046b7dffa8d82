import type { SubmitRefusal } from "#app/domain/catalogue/commands/submit-listing.server.ts";
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

export function tellSubmitRefusal(refusal: SubmitRefusal, page: PageRequest): FieldError[] {
  switch (refusal.code) {
    case "unknown":
      throw notFound();
    case "incomplete":
      return tellGaps(
        refusal.gaps.filter((gap) => gap.weight === "needed"),
        page,
      );
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
