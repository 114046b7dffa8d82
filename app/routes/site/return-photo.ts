import { findOrderId } from "#app/domain/ordering/queries/find-order-id.server.ts";
import { opensOrder } from "#app/domain/ordering/queries/order-key.server.ts";
import { notFound } from "#app/http/answers.server.ts";
import { page } from "#app/http/page.server.ts";
import { returnPhotoAnswer } from "#app/http/return-photo.server.ts";
import { realNow } from "#app/platform/clock.server.ts";

/** Opened by the order page's own key. */
export const loader = page(async (page) => {
  const { params, url, services } = page;
  const code = params.code ?? "";
  const opens = opensOrder(services.env.sessionSecret, code, url.searchParams.get("key"), realNow());
  const orderId = opens ? await findOrderId(services.db, code) : null;
  if (!orderId) throw notFound();
  return returnPhotoAnswer(page, { orderId });
});
