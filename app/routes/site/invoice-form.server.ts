import { type InvoiceRequest, readTaxCode } from "#app/domain/ordering/model/invoice-request.ts";
import { emailField } from "#app/http/email-field.ts";
import type { FieldError } from "#app/http/field-error.ts";
import type { PageRequest, TextKey } from "#app/http/page.server.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";

type Fields = Record<string, string>;

const limits = { invoiceName: 200, invoiceTaxCode: 40, invoiceAddress: 300 } as const;
type Name = keyof typeof limits;
const missing: Record<Name, TextKey> = {
  invoiceName: "pickup:invoice.errors.name",
  invoiceTaxCode: "pickup:invoice.errors.taxCode",
  invoiceAddress: "pickup:invoice.errors.address",
};

/** Does the form ask for an invoice? Who leaves these fields empty wants none. */
export function asksInvoice(fields: Fields): boolean {
  return Object.keys(limits).some((name) => fields[name]);
}

/** What an invoice is to be made out to, as it was typed. */
export function readInvoiceForm({ t }: Pick<PageRequest, "t">, fields: Fields): Result<InvoiceRequest, FieldError[]> {
  const errors: FieldError[] = [];
  const complain = (field: string, key: TextKey) => void errors.push({ field, message: t(key) });
  const text = (name: Name) => (fields[name] ?? "").replace(/\s+/g, " ").trim();
  for (const [name, limit] of Object.entries(limits) as [Name, number][]) {
    if (text(name) === "") complain(name, missing[name]);
    else if (text(name).length > limit) complain(name, "common:errors.tooLong");
  }
  const taxCode = readTaxCode(text("invoiceTaxCode"));
  if (text("invoiceTaxCode") !== "" && taxCode === null && !errors.some(({ field }) => field === "invoiceTaxCode"))
    complain("invoiceTaxCode", "pickup:invoice.errors.taxCode");
  const email = emailField.safeParse(fields.invoiceEmail ?? "");
  if (!email.success) complain("invoiceEmail", email.error.issues[0]?.message as TextKey);
  if (errors.length > 0 || taxCode === null || !email.success) return refuse(errors);
  return ok({ name: text("invoiceName"), taxCode, address: text("invoiceAddress"), email: email.data });
}
