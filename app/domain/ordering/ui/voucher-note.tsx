import { usePage } from "#app/i18n/page-view.tsx";
import type { VoucherVerdict } from "#app/shared/voucher-verdict.ts";
import { voucherReason } from "./voucher-reason.ts";

/** Whether the code of the cart takes something off, and if not, why. */
export function VoucherNote({ voucher }: { voucher: VoucherVerdict | null }) {
  const page = usePage();
  if (!voucher) return null;
  const { code, problem } = voucher;
  if (!problem) return <p className="text-sm">{page.t("cart:voucher.active", { code })}</p>;
  return (
    <p className="text-sm font-semibold text-danger" data-testid="voucher-problem" data-problem={problem.kind}>
      {page.t("cart:voucher.notUsed", { code, reason: voucherReason(problem, page) })}
    </p>
  );
}
