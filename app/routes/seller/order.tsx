import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { addressLines } from "#app/domain/markets/model/address-lines.ts";
import { getMarketBook } from "#app/domain/markets/queries/market-book.server.ts";
import { getSellerOrder } from "#app/domain/ordering/queries/get-seller-order.server.ts";
import { SellerOrderTag } from "#app/domain/ordering/ui/seller-order-tag.tsx";
import { notFound, seeOther } from "#app/http/answers.server.ts";
import { openSellerDesk } from "#app/http/desk.server.ts";
import { errorOf } from "#app/http/field-error.ts";
import { readForm } from "#app/http/form.server.ts";
import { page } from "#app/http/page.server.ts";
import { refused } from "#app/http/refused.server.ts";
import { hrefIn, usePage } from "#app/i18n/page-view.tsx";
import { isLocale, localeNames } from "#app/shared/locale.ts";
import { isMarket } from "#app/shared/market.ts";
import { buttonClass } from "#app/ui/button.ts";
import { DeskSection, DeskTitle } from "#app/ui/desk-title.tsx";
import { ErrorSummary, TextField } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { prepareOrder } from "#app/workflows/prepare-order.server.ts";
import { shipOrder } from "#app/workflows/ship-order.server.ts";

export const loader = page(async (page) => {
  const { sellerId } = await openSellerDesk(page);
  const { services, params, t, url } = page;
  const order = await getSellerOrder(services.db, sellerId, params.id ?? "");
  if (!order) throw notFound();
  const { market, address } = order.buyer;
  const lines = isMarket(market)
    ? addressLines(getMarketBook(services.reference, market).rules.addressForm, address)
    : Object.values(address);
  return {
    facts: { title: t("seller:order.title", { code: order.code }), description: t("seller:title"), noIndex: true },
    order,
    addressLines: lines,
    done: url.searchParams.get("done"),
  };
});

const version = z.coerce.number().int().min(0);
const orderForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("prepare"), version }),
  z.object({
    intent: z.literal("ship"),
    version,
    carrier: z.string().min(1, "seller:errors.carrier").max(80, "common:errors.tooLong"),
    trackingNumber: z.string().min(1, "seller:errors.tracking").max(80, "common:errors.tooLong"),
  }),
]);

export const action = page(async (page) => {
  const { sellerId, userId } = await openSellerDesk(page);
  const { services, params, t } = page;
  const id = params.id ?? "";
  const form = await readForm(page.request, orderForm, page);
  if (!(await getSellerOrder(services.db, sellerId, id))) throw notFound();
  if (!form.ok) return refused(form.errors, form.values);
  const move = { sellerId, sellerOrderId: id, actor: userId, version: form.value.version };
  const moved =
    form.value.intent === "prepare"
      ? await prepareOrder(services, move)
      : await shipOrder(services, { ...move, ...form.value });
  if (moved.ok) throw seeOther(hrefIn(page.locale, `/seller/orders/${id}?done=${form.value.intent}`));
  if (moved.error === "not-found") throw notFound();
  return refused(
    [
      {
        field: "carrier",
        message: t(moved.error === "changed" ? "seller:errors.orderChanged" : "seller:errors.notNow"),
      },
    ],
    { ...form.value, version: "" },
    409,
  );
});

export default function Order() {
  const { order, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t, format } = usePage();
  return (
    <>
      <DeskTitle title={t("seller:order.title", { code: order.code })} note={<SellerOrderTag state={order.state} />} />
      <div className="grid gap-3">
        <ErrorSummary errors={answer?.errors} />
        {(done === "prepare" || done === "ship") && !answer ? (
          <Notice tone="good" role="status">
            {t(`seller:order.done.${done}`)}
          </Notice>
        ) : null}
      </div>
      <OrderActions />
      <div className="lg:grid lg:grid-cols-[3fr_2fr] lg:gap-10">
        <PackingList />
        <Delivery />
      </div>
      <DeskSection title={t("seller:order.history")}>
        <ol className="text-sm">
          {order.history.map((event) => (
            <li key={`${event.at.toISOString()}${event.kind}`} className="flex gap-4 border-t border-line py-1.5">
              <span className="tabular-nums text-ink-soft">{format.moment(event.at)}</span>
              <span>{event.toState ? t(`orders:status.${event.toState as "paid"}`) : event.kind}</span>
            </li>
          ))}
        </ol>
      </DeskSection>
    </>
  );
}

/** One thing to do next, as the order stands. */
function OrderActions() {
  const { order } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = usePage();
  const values = answer?.values ?? {};
  if (order.state === "awaiting_payment") return <Notice tone="info">{t("seller:order.waitForPayment")}</Notice>;
  return (
    <div className="grid gap-5 pt-4">
      {order.actions.includes("prepare") ? (
        <form method="post">
          <input type="hidden" name="version" value={order.version} />
          <button type="submit" name="intent" value="prepare" className={`${buttonClass("primary")} w-full sm:w-auto`}>
            {t("seller:order.prepare")}
          </button>
        </form>
      ) : null}
      {order.actions.includes("ship") ? (
        <form
          method="post"
          className="grid gap-4 rounded-md border border-line bg-raised p-4 sm:grid-cols-2"
          noValidate
        >
          <input type="hidden" name="version" value={order.version} />
          <TextField
            name="carrier"
            label={t("seller:order.carrier")}
            hint={t("seller:order.carrierHint")}
            defaultValue={values.carrier}
            error={errorOf(answer?.errors, "carrier")}
            maxLength={80}
            required
          />
          <TextField
            name="trackingNumber"
            label={t("seller:order.tracking")}
            hint={t("seller:order.trackingHint")}
            defaultValue={values.trackingNumber}
            error={errorOf(answer?.errors, "trackingNumber")}
            maxLength={80}
            required
          />
          <button
            type="submit"
            name="intent"
            value="ship"
            className={`${buttonClass(order.actions.includes("prepare") ? "quiet" : "primary")} sm:justify-self-start`}
          >
            {t("seller:order.ship")}
          </button>
        </form>
      ) : null}
    </div>
  );
}

function PackingList() {
  const { order } = useLoaderData<typeof loader>();
  const { t, format } = usePage();
  return (
    <DeskSection title={t("seller:order.packing")}>
      <ul>
        {order.lines.map((line) => (
          <li key={line.id} className="grid grid-cols-[2.5rem_1fr_auto] gap-x-3 border-t border-line py-2.5">
            <strong className="tabular-nums">{line.quantity} ×</strong>
            <span className="min-w-0">
              <span className="block [overflow-wrap:anywhere]">{line.name}</span>
              <span className="block text-sm text-ink-soft">
                {line.variantLabel}
                {line.hs6 ? ` · HS ${line.hs6}` : ""} ·{" "}
                {t("seller:order.grams", { grams: format.number(line.grossG * line.quantity) })}
              </span>
              {line.promisedOn ? (
                <strong className="block text-sm">
                  {t("seller:order.promisedOn", { day: format.day(line.promisedOn) })}
                </strong>
              ) : null}
            </span>
            <span className="tabular-nums">{format.money(line.line)}</span>
          </li>
        ))}
      </ul>
      <dl className="grid grid-cols-[1fr_auto] gap-y-1 border-t border-line pt-2.5 tabular-nums">
        <dt>{t("seller:order.goods")}</dt>
        <dd className="text-right">{format.money(order.goods)}</dd>
        <dt>{t("seller:order.shipping")}</dt>
        <dd className="text-right">{format.money(order.shipping)}</dd>
        <dt>{t("seller:order.weight")}</dt>
        <dd className="text-right">{t("seller:order.grams", { grams: format.number(order.weightG) })}</dd>
      </dl>
    </DeskSection>
  );
}

function Delivery() {
  const { order, addressLines: lines } = useLoaderData<typeof loader>();
  const { t, format } = usePage();
  const { buyer } = order;
  const extra = (["nameKana", "customsCode"] as const).filter((name) => buyer.address[name]);
  return (
    <DeskSection title={t("seller:order.deliverTo")}>
      <address className="not-italic [overflow-wrap:anywhere]">
        <strong className="block">
          <bdi>{buyer.name}</bdi>
        </strong>
        {lines.map((line) => (
          <span key={line} className="block">
            <bdi>{line}</bdi>
          </span>
        ))}
        <span className="block">{t(`common:market.${buyer.market as "VN"}`)}</span>
        <span className="mt-2 block tabular-nums" dir="ltr">
          {buyer.phone}
        </span>
      </address>
      <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
        {extra.map((name) => (
          <Fact key={name} term={t(`seller:order.${name}`)} value={buyer.address[name] ?? ""} />
        ))}
        <Fact
          term={t("seller:order.language")}
          value={isLocale(buyer.locale) ? localeNames[buyer.locale] : buyer.locale}
        />
        <Fact term={t("seller:order.placedAt")} value={format.moment(order.placedAt)} />
        {order.carrier ? <Fact term={t("seller:order.carrier")} value={order.carrier} /> : null}
        {order.trackingNumber ? <Fact term={t("seller:order.tracking")} value={order.trackingNumber} /> : null}
        {buyer.note ? <Fact term={t("seller:order.note")} value={buyer.note} /> : null}
      </dl>
    </DeskSection>
  );
}

function Fact({ term, value }: { term: string; value: string }) {
  return (
    <>
      <dt className="text-ink-soft">{term}</dt>
      <dd className="min-w-0 [overflow-wrap:anywhere]">
        <bdi>{value}</bdi>
      </dd>
    </>
  );
}
