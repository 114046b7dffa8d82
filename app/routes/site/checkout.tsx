import { useActionData, useLoaderData } from "@remix-run/react";
import { listVersionsInForce } from "#app/domain/legal/queries/list-versions-in-force.server.ts";
import type { AddressForm } from "#app/domain/markets/model/market-rules.ts";
import { AddressFields, addressLabel } from "#app/domain/markets/ui/address-fields.tsx";
import { asksAge } from "#app/domain/ordering/model/asks-age.ts";
import type { LimitBreach } from "#app/domain/ordering/model/payment-limits.ts";
import { orderLink } from "#app/domain/ordering/queries/order-link.server.ts";
import { CheckoutPage } from "#app/domain/ordering/ui/checkout-page.tsx";
import { problemKeys } from "#app/domain/ordering/ui/line-problem.tsx";
import { voucherReason } from "#app/domain/ordering/ui/voucher-reason.ts";
import { findActor } from "#app/http/actor.server.ts";
import { seeOther } from "#app/http/answers.server.ts";
import { cartIdOf } from "#app/http/cart-cookie.server.ts";
import type { FieldError } from "#app/http/field-error.ts";
import { formFields, readFields } from "#app/http/form.server.ts";
import { marketCookie } from "#app/http/market-cookie.server.ts";
import { type PageRequest, page } from "#app/http/page.server.ts";
import { refused, refusedForNow } from "#app/http/refused.server.ts";
import { waitOfVisitor } from "#app/http/visitor-limit.server.ts";
import { hrefIn, usePage } from "#app/i18n/page-view.tsx";
import { isMarket, type Market } from "#app/shared/market.ts";
import { ok } from "#app/shared/result.ts";
import { continuePayment } from "#app/workflows/continue-payment.server.ts";
import { offeredMethods } from "#app/workflows/offered-methods.server.ts";
import { openCart } from "#app/workflows/open-cart.server.ts";
import { openPayment } from "#app/workflows/open-payment.server.ts";
import { type PlaceOrderRefusal, placeOrder } from "#app/workflows/place-order.server.ts";
import type { BarredLine } from "#app/workflows/told-lines.server.ts";
import { askedAddress, pickupMessages, readExtras } from "./checkout-extras.server.ts";
import { checkoutForm, consentsOf } from "./checkout-form.server.ts";
import { visitProblemText } from "./visit-problem-text.server.ts";

export const loader = page(async (page) => {
  const { request, services, locale, market, today, t } = page;
  const actor = await findActor(page);
  const opened = await openCart(services, cartIdOf(request, services.env.sessionSecret), {
    market,
    locale,
    day: today,
    person: actor ? { userId: actor.userId, email: actor.email } : {},
  });
  if (opened.count === 0) throw seeOther(hrefIn(locale, "/cart"));
  return {
    facts: { title: t("cart:checkout.title"), description: t("cart:checkout.description"), noIndex: true },
    ...opened,
    form: askedAddress(opened),
    legalDrinkingAge: opened.rules.legalDrinkingAge,
    /** A new form is a new order; the same form sent twice is the same one. */
    formKey: crypto.randomUUID(),
    asksAge: asksAge(opened.cart),
    payMethods: offeredMethods(services, opened),
    known: actor ? { name: actor.name, email: actor.email } : null,
    holdMinutes: services.env.HOLD_MINUTES,
  };
});

export const action = page(async (page) => {
  const { request, services, locale, today } = page;
  const { env, db, origin } = services;
  const cartId = cartIdOf(request, env.sessionSecret);
  const fields = await formFields(request);
  const wait = await waitOfVisitor(page, "checkout");
  if (wait > 0) return refusedForNow(page, wait, fields);
  const market = isMarket(fields.market) ? fields.market : page.market;
  if (!cartId) throw seeOther(hrefIn(locale, "/cart"));
  const opened = await openCart(services, cartId, { market, locale, day: today });
  const methods = offeredMethods(services, opened);
  const rules = { ...opened.rules, addressForm: askedAddress(opened, fields) };
  const form = readFields(fields, checkoutForm(rules, opened.cart, methods), page);
  const extras = readExtras(page, opened, fields);
  if (!form.ok || !extras.ok)
    return refused([...(extras.ok ? [] : extras.error), ...(form.ok ? [] : form.errors)], fields);
  const [versions, actor] = await Promise.all([
    listVersionsInForce(db, { pages: ["terms-of-sale", "privacy"], locale, today }),
    findActor(page),
  ]);
  const { saysOfAge, ...wish } = form.value;
  const consents = consentsOf(saysOfAge, versions);
  const placed = await placeOrder(services, {
    ...wish,
    ...extras.value,
    cartId,
    market,
    locale,
    userId: actor?.userId ?? null,
    consents,
  });
  if (!placed.ok) {
    if (placed.error.code === "pickup")
      return refused(pickupMessages(page, opened.cart, placed.error.problems), fields, 409);
    return tellRefusal(page, placed.error, { market, fields });
  }
  const { repeated, orderId, paymentId } = placed.value;
  const link = orderLink(env.sessionSecret, { code: placed.value.code, locale });
  const open = () => (repeated ? continuePayment(services, orderId) : openPayment(services, paymentId));
  const paying = wish.payMethod === "online" ? await open() : ok(link);
  throw seeOther(paying.ok ? paying.value : `${link}&from=later`, { "Set-Cookie": marketCookie(market, origin) });
});

function tellRefusal(
  page: PageRequest,
  refusal: Exclude<PlaceOrderRefusal, { code: "pickup" }>,
  { market, fields }: { market: Market; fields: Record<string, string> },
) {
  const { locale, t, format } = page;
  if (refusal.code === "empty") throw seeOther(hrefIn(locale, "/cart"));
  if (refusal.code === "visits") {
    const told = refusal.visits.map(({ id, name, problem }) => ({
      field: `visit-${id}`,
      message: `${name}: ${visitProblemText(page, problem)}`,
    }));
    return refused(told, fields, 409);
  }
  if (refusal.code === "barred") return refused(barredErrors(page, refusal.lines, market), fields, 409);
  if (refusal.code === "too-small" || refusal.code === "too-large")
    return refused([{ field: "review", message: limitMessage(page, refusal) }], fields, 409);
  const errors: FieldError[] =
    refusal.code === "short"
      ? refusal.lines.map(({ variantId, name, variantLabel, left }) => ({
          field: `line-${variantId}`,
          message: t(left > 0 ? "cart:checkout.errors.short" : "cart:checkout.errors.soldOut", {
            name: `${name} (${variantLabel})`,
            left,
          }),
        }))
      : refusal.code === "changed"
        ? [{ field: "review", message: t("cart:checkout.errors.changed", { total: format.money(refusal.total) }) }]
        : refusal.code === "voucher"
          ? [{ field: "review", message: voucherMessage(page, refusal) }]
          : [{ field: "method", message: t("cart:checkout.errors.payMethod") }];
  return refused(errors, fields, 409);
}

/** What a provider takes at least or at most, and what to do about it. */
function limitMessage({ t, format }: PageRequest, breach: LimitBreach): string {
  return breach.code === "too-small"
    ? t("cart:checkout.errors.tooSmall", { least: format.money(breach.least) })
    : t("cart:checkout.errors.tooLarge", { most: format.money(breach.most) });
}

/** Why the voucher takes nothing off, and what the order costs without it. */
function voucherMessage(
  page: PageRequest,
  { voucherCode: code, problem, total }: Extract<PlaceOrderRefusal, { code: "voucher" }>,
): string {
  const reason = voucherReason(problem, page);
  return page.t("cart:checkout.errors.voucher", { code, reason, total: page.format.money(total) });
}

/** Which line the market does not let in, and why: in the words of the cart. */
function barredErrors({ t }: PageRequest, lines: readonly BarredLine[], market: Market): FieldError[] {
  return lines.map(({ variantId, name, variantLabel, kind, ruleText }) => {
    const verdict = t(problemKeys[kind], { market: t(`common:market.${market}`) });
    return {
      field: `line-${variantId}`,
      message: t("cart:checkout.errors.barred", {
        name: `${name} (${variantLabel})`,
        reason: [verdict, ruleText].filter(Boolean).join(" "),
      }),
    };
  });
}

export default function Checkout() {
  const opened = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const { market } = usePage();
  const name = useFieldName(opened.form);
  const values = { ...opened.known, ...refusal?.values };
  const address = <AddressFields market={market} form={opened.form} values={values} errors={refusal?.errors} />;
  return (
    <CheckoutPage
      opened={opened}
      values={values}
      errors={refusal?.errors}
      summary={refusal?.errors.map(name)}
      address={address}
    />
  );
}

/** An error's message with the name of its field before it, for the list above the form. */
function useFieldName(form: AddressForm): (error: FieldError) => FieldError {
  const { t, market } = usePage();
  return ({ field, message }) => {
    const isAddress = form.order.includes(field);
    if (!isAddress && field !== "email") return { field, message };
    const label = t(isAddress ? addressLabel(field, market) : "cart:checkout.email");
    return { field, message: t("cart:address.inSummary", { label, message }) };
  };
}
