import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { addressLines } from "#app/domain/markets/model/address-lines.ts";
import { getMarketBook } from "#app/domain/markets/queries/market-book.server.ts";
import { getSellerOrder } from "#app/domain/ordering/queries/get-seller-order.server.ts";
import { listGivenBack } from "#app/domain/ordering/queries/list-given-back.server.ts";
import { DueMoney } from "#app/domain/ordering/ui/due-money.tsx";
import { PackingList } from "#app/domain/ordering/ui/packing-list.tsx";
import { ParcelPapers } from "#app/domain/ordering/ui/parcel-papers.tsx";
import { SellerOrderTag } from "#app/domain/ordering/ui/seller-order-tag.tsx";
import { notFound, seeOther } from "#app/http/answers.server.ts";
import { openSellerDesk } from "#app/http/desk.server.ts";
import { errorOf } from "#app/http/field-error.ts";
import { readForm } from "#app/http/form.server.ts";
import { page } from "#app/http/page.server.ts";
import { refused } from "#app/http/refused.server.ts";
import { hrefIn, usePage } from "#app/i18n/page-view.tsx";
import type { Services } from "#app/services.server.ts";
import { isLocale, localeNames } from "#app/shared/locale.ts";
import { isMarket } from "#app/shared/market.ts";
import { buttonClass } from "#app/ui/button.ts";
import { DeskSection, DeskTitle } from "#app/ui/desk-title.tsx";
import { ErrorSummary, TextField } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { deliverOrder } from "#app/workflows/deliver-order.server.ts";
import { prepareOrder } from "#app/workflows/prepare-order.server.ts";
import { receiveMoney } from "#app/workflows/receive-money.server.ts";
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
    givenBack: Object.fromEntries(
      await listGivenBack(
        services.db,
        order.lines.map(({ id }) => id),
      ),
    ),
    done: url.searchParams.get("done"),
  };
});

const version = z.coerce.number().int().min(0);
const orderForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("prepare"), version }),
  z.object({ intent: z.literal("received") }),
  z.object({ intent: z.literal("deliver"), version }),
  z.object({
    intent: z.literal("ship"),
    version,
    carrier: z.string().min(1, "seller:errors.carrier").max(80, "common:errors.tooLong"),
    trackingNumber: z.string().min(1, "seller:errors.tracking").max(80, "common:errors.tooLong"),
  }),
]);

type Own = { sellerId: string; sellerOrderId: string; actor: string };

function moveOrder(services: Services, own: Own, form: z.infer<typeof orderForm>) {
  if (form.intent === "received") return receiveMoney(services, own);
  if (form.intent === "prepare") return prepareOrder(services, { ...own, version: form.version });
  if (form.intent === "deliver") return deliverOrder(services, { ...own, version: form.version });
  return shipOrder(services, { ...own, ...form });
}

export const action = page(async (page) => {
  const { sellerId, userId } = await openSellerDesk(page);
  const { services, params, t } = page;
  const id = params.id ?? "";
  const form = await readForm(page.request, orderForm, page);
  if (!(await getSellerOrder(services.db, sellerId, id))) throw notFound();
  if (!form.ok) return refused(form.errors, form.values);
  const own = { sellerId, sellerOrderId: id, actor: userId };
  const moved = await moveOrder(services, own, form.value);
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
  const { order, givenBack, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t, format } = usePage();
  return (
    <>
      <DeskTitle title={t("seller:order.title", { code: order.code })} note={<SellerOrderTag state={order.state} />}>
        <ParcelPapers id={order.id} state={order.state} market={order.buyer.market} />
      </DeskTitle>
      <div className="grid gap-3">
        <ErrorSummary errors={answer?.errors} />
        {(done === "prepare" || done === "ship" || done === "received" || done === "deliver") && !answer ? (
          <Notice tone="good" role="status">
            {t(`seller:order.done.${done}`)}
          </Notice>
        ) : null}
      </div>
      <div className="pt-4 empty:hidden">
        <DueMoney order={order} />
      </div>
      <OrderActions />
      <div className="lg:grid lg:grid-cols-[3fr_2fr] lg:gap-10">
        <PackingList order={order} givenBack={givenBack} />
        <Delivery />
      </div>
      <DeskSection title={t("seller:order.history")}>
        <ol className="text-sm">
          {order.history.map((event) => (
            <li key={`${event.at.toISOString()}${event.kind}`} className="flex gap-4 border-t border-line py-1.5">
              <span className="tabular-nums text-ink-soft">{format.moment(event.at)}</span>
              <span>
                {event.kind === "money-received"
                  ? t("seller:order.due.received")
                  : event.toState
                    ? t(`orders:status.${event.toState as "paid"}`)
                    : event.kind}
              </span>
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
      {order.actions.includes("deliver") ? (
        <form method="post">
          <input type="hidden" name="version" value={order.version} />
          <button type="submit" name="intent" value="deliver" className={`${buttonClass("quiet")} w-full sm:w-auto`}>
            {t("seller:order.deliver")}
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
