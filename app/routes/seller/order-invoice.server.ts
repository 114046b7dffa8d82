import { notFound } from "#app/http/answers.server.ts";
import type { PageRequest } from "#app/http/page.server.ts";
import { refused } from "#app/http/refused.server.ts";
import { issueInvoice } from "#app/workflows/issue-invoice.server.ts";

type Own = { sellerId: string; sellerOrderId: string; actor: string };

const longest = 40;

/** Writes down the number of an invoice that was made out; null when that is done. */
export async function noteInvoice({ services, t }: PageRequest, own: Own, fields: Record<string, string>) {
  const number = (fields.invoiceNumber ?? "").replace(/\s+/g, " ").trim();
  if (number === "" || number.length > longest)
    return refused([{ field: "invoiceNumber", message: t("handover:invoice.errors.number") }], fields);
  const noted = await issueInvoice(services, { ...own, number });
  if (noted.ok) return null;
  if (noted.error === "not-found") throw notFound();
  return refused([{ field: "invoiceNumber", message: t("handover:invoice.notPaid") }], fields, 409);
}
