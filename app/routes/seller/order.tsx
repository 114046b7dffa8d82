import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { addressLines } from "#app/domain/markets/model/address-lines.ts";
import { getMarketBook } from "#app/domain/markets/queries/market-book.server.ts";
import { isPartEvent } from "#app/domain/ordering/model/part-events.ts";
import { getSellerOrder } from "#app/domain/ordering/queries/get-seller-order.server.ts";
import { DeskParcels } from "#app/domain/ordering/ui/desk-parcels.tsx";
import { DueMoney } from "#app/domain/ordering/ui/due-money.tsx";
import { GiftWords } from "#app/domain/ordering/ui/gift-words.tsx";
import { HandOver } from "#app/domain/ordering/ui/hand-over.tsx";
import { InvoiceToIssue } from "#app/domain/ordering/ui/invoice-to-issue.tsx";
import { PackingList } from "#app/domain/ordering/ui/packing-list.tsx";
import { ParcelPapers } from "#app/domain/ordering/ui/parcel-papers.tsx";
import { SellerOrderTag } from "#app/domain/ordering/ui/seller-order-tag.tsx";
import { SendForm } from "#app/domain/ordering/ui/send-form.tsx";
import { notFound, seeOther } from "#app/http/answers.server.ts";
import { openSellerDesk } from "#app/http/desk.server.ts";
import { formFields, readFields } from "#app/http/form.server.ts";
import { page } from "#app/http/page.server.ts";
import { refused } from "#app/http/refused.server.ts";
import { hrefIn, usePage } from "#app/i18n/page-view.tsx";
import type { Services } from "#app/services.server.ts";
import { isLocale, localeNames } from "#app/shared/locale.ts";
import { isMarket } from "#app/shared/market.ts";
import { buttonClass } from "#app/ui/button.ts";
import { DeskSection, DeskTitle } from "#app/ui/desk-title.tsx";
import { ErrorSummary } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { handOverOrder } from "#app/workflows/hand-over-order.server.ts";
import { prepareOrder } from "#app/workflows/prepare-order.server.ts";
import { receiveMoney } from "#app/workflows/receive-money.server.ts";
import { noteInvoice } from "./order-invoice.server.ts";
import { moveParcels, parcelIntents } from "./order-parcels.server.ts";

const dones = [
  ...(["prepare", "received", "ship", "deliver"] as const),
  ...(["parcel-refuse", "parcel-lose", "parcel-come-back"] as const),
];

const handDones = ["hand-over", "invoice"] as const;

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
    formKey: crypto.randomUUID(),
    done: dones.find((each) => each === url.searchParams.get("done")) ?? null,
    handDone: handDones.find((each) => each === url.searchParams.get("done")) ?? null,
  };
});

const version = z.coerce.number().int().min(0);
const orderForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("prepare"), version }),
  z.object({ intent: z.literal("received") }),
  z.object({ intent: z.literal("hand-over"), version }),
]);

type Own = { sellerId: string; sellerOrderId: string; actor: string };

function moveOrder(services: Services, own: Own, form: z.infer<typeof orderForm>) {
  if (form.intent === "received") return receiveMoney(services, own);
  if (form.intent === "hand-over") return handOverOrder(services, { ...own, version: form.version });
  return prepareOrder(services, { ...own, version: form.version });
}

export const action = page(async (page) => {
  const { sellerId, userId } = await openSellerDesk(page);
  const { services, params, t } = page;
  const id = params.id ?? "";
  const fields = await formFields(page.request);
  const order = await getSellerOrder(services.db, sellerId, id);
  if (!order) throw notFound();
  const own = { sellerId, sellerOrderId: id, actor: userId };
  const intent = parcelIntents.find((each) => each === fields.intent);
  if (intent) {
    const told = await moveParcels(page, intent, { order, own, fields });
    if (!told.ok) return told.error;
    throw seeOther(hrefIn(page.locale, `/seller/orders/${id}?done=${intent}`));
  }
  if (fields.intent === "invoice") {
    const told = await noteInvoice(page, own, fields);
    if (told) return told;
    throw seeOther(hrefIn(page.locale, `/seller/orders/${id}?done=invoice`));
  }
  const form = readFields(fields, orderForm, page);
  if (!form.ok) return refused(form.errors, form.values);
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
  const { order, done, handDone } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t, format } = usePage();
  const nameOfEvent = useEventName();
  return (
    <>
      <DeskTitle title={t("seller:order.title", { code: order.code })} note={<SellerOrderTag state={order.state} />}>
        <ParcelPapers id={order.id} state={order.state} market={order.buyer.market} fetched={order.pickup !== null} />
      </DeskTitle>
      <div className="grid gap-3">
        <ErrorSummary errors={answer?.errors} />
        {done && !answer ? (
          <Notice tone="good" role="status">
            {t(`seller:order.done.${done}`)}
          </Notice>
        ) : null}
        {handDone && !answer ? (
          <Notice tone="good" role="status">
            {t(handDone === "invoice" ? "handover:invoice.done" : "handover:order.done")}
          </Notice>
        ) : null}
      </div>
      <div className="pt-4 empty:hidden">
        <DueMoney order={order} />
      </div>
      <HandOver order={order} />
      <OrderActions />
      <Parcels />
      <div className="lg:grid lg:grid-cols-[3fr_2fr] lg:gap-10">
        <PackingList order={order} />
        <div className="min-w-0">
          <Delivery />
          <GiftWords note={order.giftNote} />
          <InvoiceToIssue invoice={order.invoice} errors={answer?.errors} values={answer?.values ?? {}} />
        </div>
      </div>
      <DeskSection title={t("seller:order.history")}>
        <ol className="text-sm">
          {order.history.map((event) => (
            <li key={`${event.at.toISOString()}${event.kind}`} className="flex gap-4 border-t border-line py-1.5">
              <span className="tabular-nums text-ink-soft">{format.moment(event.at)}</span>
              <span>{nameOfEvent(event)}</span>
            </li>
          ))}
        </ol>
      </DeskSection>
    </>
  );
}

/** What happened to the part, in the seller's words. */
function useEventName(): (event: { kind: string; toState: string | null }) => string {
  const { t } = usePage();
  return ({ kind, toState }) => {
    if (kind === "money-received") return t("seller:order.due.received");
    if (kind === "hand-over" || kind === "invoiced") return t(`handover:order.event.${kind}`);
    if (isPartEvent(kind)) return t(`seller:order.event.${kind}`);
    return toState ? t(`orders:status.${toState as "paid"}`) : kind;
  };
}

/** One thing to do next, as the order stands. */
function OrderActions() {
  const { order, formKey } = useLoaderData<typeof loader>();
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
      {order.canDeliver ? (
        <form method="post">
          <input type="hidden" name="version" value={order.version} />
          <button type="submit" name="intent" value="deliver" className={`${buttonClass("quiet")} w-full sm:w-auto`}>
            {t("seller:order.deliver")}
          </button>
        </form>
      ) : null}
      {order.actions.includes("ship") ? (
        <SendForm order={order} formKey={formKey} errors={answer?.errors} values={values} />
      ) : null}
    </div>
  );
}

function Parcels() {
  const { order } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = usePage();
  if (order.parcels.length === 0) return null;
  const sent = order.parcels.flatMap(({ lines }) => lines).reduce((sum, { quantity }) => sum + quantity, 0);
  const left = order.lines.reduce((sum, { unsent }) => sum + unsent, 0);
  return (
    <DeskSection title={t("seller:parcel.title")}>
      {left > 0 ? (
        <p className="font-semibold" data-testid="parcels-sent">
          {t("seller:parcel.sentSoFar", { sent, total: sent + left })}
        </p>
      ) : null}
      <DeskParcels
        parcels={order.parcels}
        lines={order.lines}
        errors={answer?.errors}
        beside={(parcel) => (
          <ParcelPapers id={order.id} state={order.state} market={order.buyer.market} parcelId={parcel.id} />
        )}
      />
    </DeskSection>
  );
}

function Delivery() {
  const { order, addressLines: lines } = useLoaderData<typeof loader>();
  const { t, format } = usePage();
  const { buyer } = order;
  const extra = (["nameKana", "customsCode"] as const).filter((name) => buyer.address[name] && !order.pickup);
  return (
    <DeskSection title={t(order.pickup ? "handover:order.contact" : "seller:order.deliverTo")}>
      <address className="not-italic [overflow-wrap:anywhere]">
        <strong className="block">
          <bdi>{buyer.name}</bdi>
        </strong>
        {(order.pickup ? [] : lines).map((line) => (
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
