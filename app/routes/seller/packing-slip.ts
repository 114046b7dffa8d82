import { notFound } from "#app/http/answers.server.ts";
import { openSellerDesk } from "#app/http/desk.server.ts";
import { page } from "#app/http/page.server.ts";
import { pdfAnswer } from "#app/http/pdf-answer.server.ts";
import { printPackingSlip } from "#app/workflows/print-seller-papers.server.ts";

export const loader = page(async (page) => {
  const { sellerId } = await openSellerDesk(page);
  const { services, params, locale, url } = page;
  const shipmentId = url.searchParams.get("parcel");
  const printed = await printPackingSlip(services, { sellerId, sellerOrderId: params.id ?? "", locale, shipmentId });
  if (!printed) throw notFound();
  return pdfAnswer(printed);
});
