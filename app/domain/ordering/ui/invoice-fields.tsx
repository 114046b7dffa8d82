import { errorOf } from "#app/http/field-error.ts";
import { usePage } from "#app/i18n/page-view.tsx";
import { TextField } from "#app/ui/fields.tsx";
import type { FormView } from "./pickup-fields.tsx";

const names = ["invoiceName", "invoiceTaxCode", "invoiceAddress", "invoiceEmail"] as const;

/** An electronic invoice of Vietnam, for who opens the fold and fills it in. */
export function InvoiceFold({ values, errors }: FormView) {
  const { t } = usePage();
  const isOpen = names.some((name) => values[name] || errorOf(errors, name));
  return (
    <details className="border-t border-line pt-4" open={isOpen}>
      <summary className="min-h-11 cursor-pointer py-2 font-semibold">{t("pickup:invoice.summary")}</summary>
      <p className="pb-3 text-sm text-ink-soft">{t("pickup:invoice.hint")}</p>
      <InvoiceFields values={values} errors={errors} />
    </details>
  );
}

/** What the invoice is made out to. */
export function InvoiceFields({ values, errors }: FormView) {
  const { t } = usePage();
  const of = (name: (typeof names)[number]) => ({ name, defaultValue: values[name], error: errorOf(errors, name) });
  return (
    <div className="grid gap-4">
      <TextField {...of("invoiceName")} label={t("pickup:invoice.name")} maxLength={200} autoComplete="off" required />
      <div data-testid="invoice-tax-code">
        <TextField
          {...of("invoiceTaxCode")}
          label={t("pickup:invoice.taxCode")}
          hint={t("pickup:invoice.taxCodeHint")}
          inputMode="numeric"
          maxLength={40}
          autoComplete="off"
          width="half"
          required
        />
      </div>
      <TextField
        {...of("invoiceAddress")}
        label={t("pickup:invoice.address")}
        maxLength={300}
        autoComplete="off"
        required
      />
      <TextField
        {...of("invoiceEmail")}
        label={t("pickup:invoice.email")}
        type="email"
        inputMode="email"
        maxLength={200}
        autoComplete="off"
        required
      />
    </div>
  );
}
