import { z } from "zod";
import { seeOther } from "#app/http/answers.server.ts";
import { cartCookie, cartIdOf } from "#app/http/cart-cookie.server.ts";
import { formFields, readFields } from "#app/http/form.server.ts";
import { marketCookie } from "#app/http/market-cookie.server.ts";
import type { PageRequest } from "#app/http/page.server.ts";
import { postedMarket } from "#app/http/posted-market.server.ts";
import { refused, refusedForNow } from "#app/http/refused.server.ts";
import { waitOfVisitor } from "#app/http/visitor-limit.server.ts";
import { hrefIn } from "#app/i18n/page-view.tsx";
import { isDay } from "#app/shared/calendar.ts";
import { bookVisit } from "#app/workflows/book-visit.server.ts";
import { personsField } from "./persons-field.server.ts";
import { visitProblemText } from "./visit-problem-text.server.ts";

const form = z
  .object({
    day: z.string().refine(isDay, "booking:problem.closed"),
    at: z
      .string({ error: "booking:problem.closed" })
      .regex(/^\d{1,4}$/, "booking:problem.closed")
      .transform(Number),
    adults: personsField,
    children: personsField,
    language: z.string().max(8, "booking:problem.language").default(""),
    note: z.string().max(500, "booking:problem.note").default(""),
  })
  .refine(({ adults, children }) => adults + children >= 1 && adults + children <= 99, {
    path: ["adults"],
    message: "booking:problem.persons",
  });

export type BookableFacts = { id: string; languages: readonly string[] };

/** What the day picker's form asks for goes into the cart, or comes back with what stands in its way. */
export async function putVisitIn(page: PageRequest, visit: BookableFacts) {
  const { request, services, locale } = page;
  const secret = services.env.sessionSecret;
  const fields = await formFields(request);
  const wait = await waitOfVisitor(page, "cart");
  if (wait > 0) return refusedForNow(page, wait, fields);
  const read = readFields(fields, form, page);
  if (!read.ok) return refused(read.errors, fields);
  const { day, at: startsAt, adults, children, note } = read.value;
  const language = read.value.language || (visit.languages[0] ?? "vi");
  if (!visit.languages.includes(language))
    return refused([{ field: "language", message: page.t("booking:problem.language") }], fields);
  const posted = postedMarket(page, fields);
  const market = posted ?? page.market;
  const put = await bookVisit(
    services,
    {
      ...{ cartId: cartIdOf(request, secret), experienceId: visit.id, waitingId: null },
      ...{ day, startsAt, adults, children, language, note },
    },
    { market, locale },
  );
  if (!put.ok) {
    const message = put.error.kind === "cart-full" ? page.t("cart:errors.full") : visitProblemText(page, put.error);
    const field = put.error.kind === "closed" || put.error.kind === "too-late" ? "at" : "adults";
    return refused([{ field, message }], fields);
  }
  const headers = new Headers();
  headers.append("Set-Cookie", cartCookie(put.value.cartId, { secret, origin: services.origin }));
  if (posted) headers.append("Set-Cookie", marketCookie(posted, services.origin));
  throw seeOther(hrefIn(locale, "/cart?done=visit"), headers);
}
