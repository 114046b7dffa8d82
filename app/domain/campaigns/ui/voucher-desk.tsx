import type { FieldError } from "#app/http/field-error.ts";
import { usePage } from "#app/i18n/page-view.tsx";
import type { Currency } from "#app/shared/money.ts";
import { money } from "#app/shared/money.ts";
import { buttonClass } from "#app/ui/button.ts";
import { DeskSection } from "#app/ui/desk-title.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";
import type { ListedVoucher } from "../queries/list-vouchers.server.ts";
import { VoucherMaker } from "./voucher-maker.tsx";
import { voucherTerms } from "./voucher-terms.ts";

export type VoucherDeskProps = {
  vouchers: readonly ListedVoucher[];
  /** What the campaign's market is charged in. */
  currency: Currency;
  nextVoucherId: string;
  /** A new voucher that was refused. */
  typed: { values: Record<string, string>; errors: readonly FieldError[] } | undefined;
};

/** A campaign's vouchers with what became of them, and the form of a new one. */
export function VoucherDesk({ vouchers, currency, nextVoucherId, typed }: VoucherDeskProps) {
  const { t } = usePage();
  return (
    <DeskSection title={t("staff:vouchers.title")} id="vouchers">
      <p className="-mt-2 max-w-prose pb-3 text-sm text-ink-soft">{t("staff:vouchers.note")}</p>
      {vouchers.length === 0 ? <p className="text-ink-soft">{t("staff:vouchers.empty")}</p> : null}
      <ul className="mb-6 border-b border-line empty:hidden">
        {vouchers.map((voucher) => (
          <VoucherLine key={voucher.id} voucher={voucher} isOtherMoney={voucher.budget.currency !== currency} />
        ))}
      </ul>
      <VoucherMaker currency={currency} nextId={nextVoucherId} values={typed?.values ?? {}} errors={typed?.errors} />
    </DeskSection>
  );
}

function VoucherLine({ voucher, isOtherMoney }: { voucher: ListedVoucher; isOtherMoney: boolean }) {
  const page = usePage();
  const { t, format } = page;
  const { id, code, uses, mostUses, taken, budget, programmeRef, stopped, isUntouched } = voucher;
  const left = money(Math.max(0, budget.minor - taken.minor), budget.currency);
  return (
    <li
      className="flex flex-wrap items-start justify-between gap-4 border-t border-line py-3"
      data-testid="voucher-line"
    >
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-3">
          <strong translate="no">{code}</strong>
          <StatusTag tone={stopped ? "bad" : "good"}>
            {t(stopped ? "staff:vouchers.stopped" : "staff:vouchers.open")}
          </StatusTag>
        </p>
        <p className="text-sm text-ink-soft">{voucherTerms(voucher, page).join(" ")}</p>
        {programmeRef ? <p className="text-sm">{t("staff:vouchers.programme", { ref: programmeRef })}</p> : null}
        <p className="text-sm tabular-nums">
          {t("staff:vouchers.used", {
            ...{ uses: format.number(uses), most: format.number(mostUses) },
            ...{ taken: format.money(taken), left: format.money(left) },
          })}
        </p>
        {isOtherMoney ? <p className="text-sm font-semibold text-danger">{t("staff:vouchers.otherMoney")}</p> : null}
      </div>
      <form method="post" className="flex flex-wrap gap-2">
        <input type="hidden" name="voucher" value={id} />
        {stopped ? null : (
          <button type="submit" name="intent" value="stop-voucher" className={buttonClass("quiet", "sm")}>
            {t("staff:vouchers.stop", { code })}
          </button>
        )}
        {isUntouched ? (
          <button type="submit" name="intent" value="remove-voucher" className={buttonClass("quiet", "sm")}>
            {t("staff:vouchers.remove", { code })}
          </button>
        ) : null}
      </form>
    </li>
  );
}
