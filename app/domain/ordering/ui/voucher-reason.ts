import type { PageView } from "#app/i18n/page-view.tsx";
import type { VoucherProblem } from "#app/shared/voucher-verdict.ts";

/** Why a voucher does not fit, in the reader's language. */
export function voucherReason(problem: VoucherProblem, { t, format }: Pick<PageView, "t" | "format">): string {
  switch (problem.kind) {
    case "not-yet":
      return t("cart:voucher.problem.not-yet", { day: format.day(problem.startsOn) });
    case "other-market":
      return t("cart:voucher.problem.other-market", { market: t(`common:market.${problem.market}`) });
    case "below-least":
      return t("cart:voucher.problem.below-least", { sum: format.money(problem.least) });
    default:
      return t(`cart:voucher.problem.${problem.kind}`);
  }
}
