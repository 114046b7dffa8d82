import { useActionData, useLoaderData } from "@remix-run/react";
import { removeVisits } from "#app/domain/ordering/commands/remove-visits.server.ts";
import { maxQuantity, readQuantity } from "#app/domain/ordering/model/cart-quantity.ts";
import { CartPage } from "#app/domain/ordering/ui/cart-page.tsx";
import { seeOther } from "#app/http/answers.server.ts";
import { cartCookie, cartIdOf } from "#app/http/cart-cookie.server.ts";
import { formFields } from "#app/http/form.server.ts";
import { marketCookie } from "#app/http/market-cookie.server.ts";
import { type PageRequest, page, type TextKey } from "#app/http/page.server.ts";
import { postedMarket } from "#app/http/posted-market.server.ts";
import { refused, refusedForNow } from "#app/http/refused.server.ts";
import { waitOfVisitor } from "#app/http/visitor-limit.server.ts";
import { hrefIn } from "#app/i18n/page-view.tsx";
import { isUuid } from "#app/shared/id.ts";
import { isOfAge } from "#app/workflows/adult-access.server.ts";
import { type CartChange, type CartRefusal, changeCart } from "#app/workflows/change-cart.server.ts";
import { openCart } from "#app/workflows/open-cart.server.ts";
import { changePickup } from "./cart-pickup.server.ts";
import { changeVoucher, isVoucherForm } from "./cart-voucher.server.ts";

const told = ["added", "updated", "removed", "visit"] as const;

export const loader = page(async ({ request, url, services, locale, market, today, t }) => {
  const opened = await openCart(services, cartIdOf(request, services.env.sessionSecret), {
    market,
    locale,
    day: today,
  });
  return {
    facts: { title: t("cart:title"), description: t("cart:description"), noIndex: true },
    ...opened,
    done: told.find((each) => each === url.searchParams.get("done")) ?? null,
  };
});

export const action = page(async (page) => {
  const { request, services, locale } = page;
  const { sessionSecret: secret } = services.env;
  const fields = await formFields(request);
  const wait = await waitOfVisitor(page, "cart");
  if (wait > 0) return refusedForNow(page, wait, fields);
  if (isVoucherForm(fields)) {
    const posted = postedMarket(page, fields);
    const cartId = cartIdOf(request, secret);
    const refusal = await changeVoucher(page, { cartId, market: posted ?? page.market, fields });
    if (refusal) return refusal;
    throw seeOther(hrefIn(locale, "/cart?done=updated"), cookiesOf(page, cartId, posted));
  }
  if (fields.intent === "pickup") {
    const refusal = await changePickup(page, cartIdOf(request, secret), fields);
    if (refusal) return refusal;
    throw seeOther(hrefIn(locale, "/cart?done=updated"), cookiesOf(page, null, postedMarket(page, fields)));
  }
  if (fields.intent === "remove-visit") {
    const cartId = cartIdOf(request, secret);
    const id = fields.visit ?? "";
    if (cartId && isUuid(id)) await removeVisits(services.db, { cartId, ids: [id] });
    throw seeOther(hrefIn(locale, "/cart?done=removed"));
  }
  const change = readChange(fields);
  if (typeof change === "string")
    return refused([{ field: "quantity", message: page.t(change, { limit: maxQuantity }) }], fields);
  const posted = postedMarket(page, fields);
  const market = posted ?? page.market;
  const ofAge = isOfAge({ ...page, market });
  const changed = await changeCart(services, cartIdOf(request, secret), change, { market, locale, ofAge });
  if (!changed.ok)
    return refused([{ field: "quantity", message: page.t(refusals[changed.error], { limit: maxQuantity }) }], fields);
  const done = { add: "added", set: "updated", remove: "removed" }[change.intent];
  throw seeOther(hrefIn(locale, `/cart?done=${done}`), cookiesOf(page, changed.value.cartId, posted));
});

const refusals: Record<CartRefusal, TextKey> = {
  "unknown-variant": "cart:errors.variant",
  "too-many": "cart:errors.tooMany",
  "cart-full": "cart:errors.full",
  "not-offered": "cart:errors.notOffered",
  age: "cart:errors.age",
};

/** What the form asks for, or the key of what is wrong with it. */
function readChange({ intent, variantId = "", quantity }: Record<string, string>): CartChange | TextKey {
  if (intent === "remove") return { intent, variantId };
  if (intent !== "add" && intent !== "set") return "cart:errors.action";
  const count = readQuantity(quantity);
  return count === null ? "cart:errors.quantity" : { intent, variantId, quantity: count };
}

function cookiesOf({ services }: PageRequest, cartId: string | null, market: ReturnType<typeof postedMarket>): Headers {
  const headers = new Headers();
  const { origin, env } = services;
  if (cartId) headers.append("Set-Cookie", cartCookie(cartId, { secret: env.sessionSecret, origin }));
  if (market) headers.append("Set-Cookie", marketCookie(market, origin));
  return headers;
}

export default function Cart() {
  const opened = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  return <CartPage opened={opened} done={opened.done} refusal={refusal} />;
}
