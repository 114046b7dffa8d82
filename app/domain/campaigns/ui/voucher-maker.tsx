import { errorOf, type FieldError } from "#app/http/field-error.ts";
import { usePage } from "#app/i18n/page-view.tsx";
import type { Currency } from "#app/shared/money.ts";
import { buttonClass } from "#app/ui/button.ts";
import { CheckField, SelectField, TextField } from "#app/ui/fields.tsx";

type VoucherMakerProps = {
  /** What the campaign's market is charged in. */
  currency: Currency;
  /** Of this form: sent twice, it makes one voucher. */
  nextId: string;
  values: Record<string, string>;
  errors: readonly FieldError[] | undefined;
};

/** The form of a new voucher, with what the law allows beside it. */
export function VoucherMaker({ currency, nextId, values, errors }: VoucherMakerProps) {
  const { t } = usePage();
  const isTyped = values.intent === "make-voucher";
  const field = (name: string) => ({
    ...{ name: `voucher.${name}`, defaultValue: values[`voucher.${name}`] ?? "" },
    error: errorOf(errors, `voucher.${name}`),
  });
  const amount = (name: "amount" | "least" | "mostOff" | "budget", required = false) => (
    <TextField
      {...field(name)}
      label={t(`staff:vouchers.${name}`, { currency })}
      inputMode="decimal"
      required={required}
    />
  );
  return (
    <details open={isTyped} className="border-t border-line pt-4">
      <summary className="font-semibold">{t("staff:vouchers.new")}</summary>
      <form method="post" noValidate className="grid gap-4 pt-4" data-testid="voucher-maker">
        <input type="hidden" name="voucher.id" value={values["voucher.id"] ?? nextId} />
        <p className="max-w-prose text-sm text-ink-soft">{t("staff:vouchers.law")}</p>
        <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-3 lg:gap-6">
          <TextField
            {...field("code")}
            label={t("staff:vouchers.code")}
            hint={t("staff:vouchers.codeHint")}
            maxLength={40}
            required
          />
          <SelectField
            {...field("kind")}
            label={t("staff:vouchers.kind")}
            required
            options={[
              { value: "percent", label: t("staff:vouchers.byPercent") },
              { value: "amount", label: t("staff:vouchers.byAmount") },
            ]}
          />
          <TextField {...field("percent")} label={t("staff:vouchers.percent")} inputMode="numeric" />
          {amount("amount")}
          {amount("least")}
          {amount("mostOff")}
          <TextField {...field("mostUses")} label={t("staff:vouchers.mostUses")} inputMode="numeric" required />
          {amount("budget", true)}
          <TextField
            {...field("programmeRef")}
            label={t("staff:vouchers.programmeRef")}
            hint={t("staff:vouchers.programmeHint")}
            maxLength={200}
          />
        </div>
        <CheckField
          name="voucher.onlyPicks"
          label={t("staff:vouchers.onlyPicks")}
          defaultChecked={isTyped && values["voucher.onlyPicks"] !== undefined}
        />
        <div>
          <button type="submit" name="intent" value="make-voucher" className={buttonClass("primary")}>
            {t("staff:vouchers.make")}
          </button>
        </div>
      </form>
    </details>
  );
}
