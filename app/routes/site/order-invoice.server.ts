import type { PageRequest } from "#app/http/page.server.ts";
import { refused } from "#app/http/refused.server.ts";
import { askInvoice } from "#app/workflows/ask-invoice.server.ts";
import { readInvoiceForm } from "./invoice-form.server.ts";

type Fields = Record<string, string>;

/** Asks for an electronic invoice of an order, or for another one; null when that is noted. */
export async function askForInvoice(page: PageRequest, orderId: string, fields: Fields) {
  const form = readInvoiceForm(page, fields);
  if (!form.ok) return refused(form.error, fields);
  const asked = await askInvoice(page.services, { orderId, invoice: form.value });
  if (asked.ok) return null;
  return refused([{ field: "invoiceName", message: page.t("pickup:invoice.notNow") }], fields, 409);
}
