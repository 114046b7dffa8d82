import { seeOther } from "#app/http/answers.server.ts";
import { page } from "#app/http/page.server.ts";
import { hrefIn } from "#app/i18n/page-view.tsx";

/** Signing out is a form: a link or an image of another page must not do it. */
export const loader = page(async (page) => {
  throw seeOther(hrefIn(page.locale, "/account"));
});

export const action = page(async (page) => {
  const answer = await page.services.auth.api.signOut({ headers: page.request.headers, asResponse: true });
  const headers = new Headers(answer.headers.getSetCookie().map((cookie): [string, string] => ["Set-Cookie", cookie]));
  throw seeOther(hrefIn(page.locale, "/sign-in"), headers);
});
