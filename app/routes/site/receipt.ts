import { opensOrder } from "#app/domain/ordering/queries/order-key.server.ts";
import { page } from "#app/http/page.server.ts";
import { pdfAnswer } from "#app/http/pdf-answer.server.ts";
import { realNow } from "#app/platform/clock.server.ts";
import { printReceipt } from "#app/workflows/print-receipt.server.ts";

/** Opened by the order page's own key. A wrong key, an unknown code and an unpaid order look the same. */
export const loader = page(async ({ params, url, services, t }) => {
  const code = params.code ?? "";
  const opens = opensOrder(services.env.sessionSecret, code, url.searchParams.get("key"), realNow());
  const printed = opens ? await printReceipt(services, code) : null;
  if (printed) return pdfAnswer(printed);
  const headers = { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "private, no-store" };
  return new Response(`${t("orders:closed.title")}\n\n${t("orders:closed.text")}\n`, { status: 404, headers });
});
