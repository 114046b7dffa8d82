import { seeOther } from "#app/http/answers.server.ts";
import { formFields } from "#app/http/form.server.ts";
import { marketCookie } from "#app/http/market-cookie.server.ts";
import { page } from "#app/http/page.server.ts";
import { safeReturnPath } from "#app/http/return-path.ts";
import { hrefIn } from "#app/i18n/page-view.tsx";
import { isMarket } from "#app/shared/market.ts";

export const loader = page(async ({ locale }) => {
  throw seeOther(hrefIn(locale, "/"));
});

/** Remembers the delivery country and goes back to where it was chosen. */
export const action = page(async ({ request, locale, services }) => {
  const fields = await formFields(request);
  const below = safeReturnPath(fields.to, "/")
    .replace(/([?&])market=[^&]*&?/, "$1")
    .replace(/[?&]$/, "");
  const headers = isMarket(fields.market) ? { "Set-Cookie": marketCookie(fields.market, services.origin) } : undefined;
  throw seeOther(hrefIn(locale, below), headers);
});
