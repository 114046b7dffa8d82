import { errorOf, type FieldError } from "#app/http/field-error.ts";
import { usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "#app/ui/button.ts";
import { DeskSection } from "#app/ui/desk-title.tsx";
import { TextField } from "#app/ui/fields.tsx";
import type { SellerOrderDetail } from "../queries/get-seller-order.server.ts";
import { InvoiceTerms } from "./invoice-terms.tsx";

type InvoiceToIssueProps = {
  invoice: SellerOrderDetail["invoice"];
  errors: readonly FieldError[] | undefined;
  values: Record<string, string>;
};

/** Who the buyer's electronic invoice is for, for how much, and the number it was given. */
export function InvoiceToIssue({ invoice, errors, values }: InvoiceToIssueProps) {
  const { t, format } = usePage();
  if (!invoice) return null;
  return (
    <DeskSection title={t("handover:invoice.title")}>
      <InvoiceTerms invoice={invoice} amount={invoice.amount} />
      {invoice.isDue ? (
        <form method="post" className="mt-4 grid gap-3" noValidate>
          <TextField
            name="invoiceNumber"
            label={t("handover:invoice.number")}
            hint={t("handover:invoice.numberHint")}
            defaultValue={values.invoiceNumber ?? invoice.number ?? ""}
            error={errorOf(errors, "invoiceNumber")}
            maxLength={40}
            required
          />
          {invoice.issuedAt ? (
            <p className="text-sm text-ink-soft">
              {t("handover:invoice.issuedOn", { moment: format.moment(invoice.issuedAt) })}
            </p>
          ) : null}
          <button
            type="submit"
            name="intent"
            value="invoice"
            className={`${buttonClass("quiet")} w-full sm:w-auto sm:justify-self-start`}
          >
            {t("handover:invoice.save")}
          </button>
        </form>
      ) : (
        <p className="mt-2 text-sm">{t("handover:invoice.notPaid")}</p>
      )}
    </DeskSection>
  );
}
