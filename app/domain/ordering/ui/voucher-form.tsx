import { useHref, usePage } from "#app/i18n/page-view.tsx";
import type { VoucherVerdict } from "#app/shared/voucher-verdict.ts";
import { buttonClass } from "#app/ui/button.ts";
import { TextField } from "#app/ui/fields.tsx";
import { VoucherNote } from "./voucher-note.tsx";

export type VoucherFormProps = {
  voucher: VoucherVerdict | null;
  /** What was typed and refused. */
  typed: string | undefined;
  error: string | undefined;
};

/** A code to enter, or the one that is in the cart, with what it does and a button to take it out. */
export function VoucherForm({ voucher, typed, error }: VoucherFormProps) {
  const { t, market } = usePage();
  const href = useHref();
  const isKept = voucher !== null && error === undefined;
  return (
    <form action={href("/cart")} method="post" noValidate className="grid gap-2" data-testid="voucher-form">
      <input type="hidden" name="market" value={market} />
      {isKept ? (
        <>
          <VoucherNote voucher={voucher} />
          <div>
            <button
              type="submit"
              name="intent"
              value="remove-voucher"
              data-testid="remove-voucher"
              className={buttonClass("quiet", "sm")}
            >
              {t("cart:voucher.remove", { code: voucher.code })}
            </button>
          </div>
        </>
      ) : (
        <div className="flex flex-wrap items-end gap-3">
          <div className="min-w-40 grow">
            <TextField
              name="voucher"
              data-testid="voucher-code"
              label={t("cart:voucher.title")}
              hint={t("cart:voucher.hint")}
              defaultValue={typed}
              error={error}
              maxLength={60}
              autoComplete="off"
            />
          </div>
          <button
            type="submit"
            name="intent"
            value="voucher"
            data-testid="apply-voucher"
            className={buttonClass("quiet")}
          >
            {t("cart:voucher.apply")}
          </button>
        </div>
      )}
    </form>
  );
}
