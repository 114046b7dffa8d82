import { useActionData, useLoaderData } from "@remix-run/react";
import { findToldWaiting } from "#app/domain/experiences/queries/find-told-waiting.server.ts";
import { WaitingPage } from "#app/domain/experiences/ui/waiting-page.tsx";
import { notFound, seeOther } from "#app/http/answers.server.ts";
import { cartCookie, cartIdOf } from "#app/http/cart-cookie.server.ts";
import { formFields } from "#app/http/form.server.ts";
import { type PageRequest, page } from "#app/http/page.server.ts";
import { refused, refusedForNow } from "#app/http/refused.server.ts";
import { waitOfVisitor } from "#app/http/visitor-limit.server.ts";
import { hrefIn } from "#app/i18n/page-view.tsx";
import { isMarket } from "#app/shared/market.ts";
import { bookVisit } from "#app/workflows/book-visit.server.ts";
import { leaveWaitingList } from "#app/workflows/leave-waiting-list.server.ts";
import { opensWaiting } from "#app/workflows/waiting-link.server.ts";
import { visitProblemText } from "./visit-problem-text.server.ts";

export const loader = page(async (page) => {
  const { t, now } = page;
  const waiting = await openWaiting(page);
  const isOver = waiting.start <= now && (waiting.state === "waiting" || waiting.state === "offered");
  const isLate = waiting.state === "offered" && waiting.offeredUntil !== null && waiting.offeredUntil <= now;
  return {
    facts: { title: t("waiting:place.title"), description: t("waiting:join.lead"), noIndex: true },
    waiting: {
      ...{ name: waiting.name, textLocale: waiting.textLocale, slug: waiting.slug, place: waiting.place },
      ...{ day: waiting.day, startsAt: waiting.startMinutes, endsAt: waiting.endMinutes },
      ...{ adults: waiting.adults, children: waiting.children, offeredUntil: waiting.offeredUntil },
      standing: isOver ? ("over" as const) : isLate ? ("lapsed" as const) : waiting.state,
    },
  };
});

/** The place in line of the address. A wrong key and an unknown id look the same. */
async function openWaiting({ params, url, services, locale }: PageRequest) {
  const { id = "" } = params;
  const opens = opensWaiting(services.env.sessionSecret, id, url.searchParams.get("key"));
  const waiting = opens ? await findToldWaiting(services.db, id, locale) : null;
  if (!waiting) throw notFound();
  return waiting;
}

export const action = page(async (page) => {
  const { request, services, locale, url } = page;
  const waiting = await openWaiting(page);
  const fields = await formFields(request);
  const wait = await waitOfVisitor(page, "cart");
  if (wait > 0) return refusedForNow(page, wait, fields);
  if (fields.intent === "take") return takeSeats(page, waiting);
  if (fields.intent === "leave") await leaveWaitingList(services, waiting.id);
  throw seeOther(hrefIn(locale, `/waiting/${waiting.id}?key=${url.searchParams.get("key")}`));
});

/** What was offered goes into the cart, where the seats are still kept until the offer's end. */
async function takeSeats(page: PageRequest, waiting: Awaited<ReturnType<typeof openWaiting>>) {
  const { request, services, locale, now, t } = page;
  const { id, experienceId, day, startMinutes: startsAt, adults, children, state, offeredUntil } = waiting;
  if (state !== "offered" || !offeredUntil || offeredUntil <= now)
    return refused([{ field: "take", message: t("waiting:place.notNow") }], {}, 409);
  const secret = services.env.sessionSecret;
  const language = waiting.languages.includes(locale) ? locale : (waiting.languages[0] ?? "vi");
  const put = await bookVisit(
    services,
    {
      ...{ cartId: cartIdOf(request, secret), experienceId, day, startsAt, adults, children },
      ...{ language, note: "", waitingId: id },
    },
    { market: isMarket(waiting.market) ? waiting.market : page.market, locale },
  );
  if (!put.ok) {
    const message = put.error.kind === "cart-full" ? t("cart:errors.full") : visitProblemText(page, put.error);
    return refused([{ field: "take", message }], {}, 409);
  }
  const headers = new Headers();
  headers.append("Set-Cookie", cartCookie(put.value.cartId, { secret, origin: services.origin }));
  throw seeOther(hrefIn(locale, "/cart?done=visit"), headers);
}

export default function Waiting() {
  const { waiting } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  return <WaitingPage waiting={waiting} errors={refusal?.errors} />;
}
