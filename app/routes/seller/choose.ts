import { notFound, seeOther } from "#app/http/answers.server.ts";
import { openSellerDesk } from "#app/http/desk.server.ts";
import { formFields } from "#app/http/form.server.ts";
import { page } from "#app/http/page.server.ts";
import { sellerCookie } from "#app/http/seller-cookie.server.ts";
import { hrefIn } from "#app/i18n/page-view.tsx";

export const loader = page(async ({ locale }) => {
  throw seeOther(hrefIn(locale, "/seller"));
});

/** Remembers which of their sellers a person works for now. */
export const action = page(async (page) => {
  const actor = await openSellerDesk(page);
  const { sellerId } = await formFields(page.request);
  if (!sellerId || !actor.sellerIds.includes(sellerId)) throw notFound();
  throw seeOther(hrefIn(page.locale, "/seller"), { "Set-Cookie": sellerCookie(sellerId, page.services.origin) });
});
