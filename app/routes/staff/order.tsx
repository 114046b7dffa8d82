import { useActionData, useLoaderData } from "@remix-run/react";
import { listUserNames } from "#app/domain/identity/queries/list-user-names.server.ts";
import { addressLines } from "#app/domain/markets/model/address-lines.ts";
import { getMarketBook } from "#app/domain/markets/queries/market-book.server.ts";
import { shippingLeft } from "#app/domain/ordering/model/refund-plan.ts";
import { isGone } from "#app/domain/ordering/model/shipment-state.ts";
import { findPaidOrder } from "#app/domain/ordering/queries/find-paid-order.server.ts";
import { getOrder, type OrderDetail } from "#app/domain/ordering/queries/get-order.server.ts";
import { RefundForm } from "#app/domain/ordering/ui/refund-form.tsx";
import { RefundList } from "#app/domain/ordering/ui/refund-list.tsx";
import { SellerOrderTag } from "#app/domain/ordering/ui/seller-order-tag.tsx";
import { StaffOrderFacts } from "#app/domain/ordering/ui/staff-order-facts.tsx";
import { StaffOrderMoney } from "#app/domain/ordering/ui/staff-order-money.tsx";
import { StaffOrderParts } from "#app/domain/ordering/ui/staff-order-parts.tsx";
import { StaffOrderRecords } from "#app/domain/ordering/ui/staff-order-records.tsx";
import { listOrderMails } from "#app/emails/list-order-mails.server.ts";
import { notFound, seeOther } from "#app/http/answers.server.ts";
import { openStaffDesk } from "#app/http/desk.server.ts";
import { formFields } from "#app/http/form.server.ts";
import { type PageRequest, page } from "#app/http/page.server.ts";
import { hrefIn, usePage } from "#app/i18n/page-view.tsx";
import { isMarket } from "#app/shared/market.ts";
import { money } from "#app/shared/money.ts";
import { DeskTitle } from "#app/ui/desk-title.tsx";
import { ErrorSummary } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { actOnOrder, orderIntents } from "./order-actions.server.ts";
import { sellerNaming } from "./seller-naming.server.ts";

export const loader = page(async (page) => {
  await openStaffDesk(page);
  const { services, params, t, url } = page;
  const found = await getOrder(services.db, params.id ?? "");
  if (!found) throw notFound();
  const order = withOwnNames(
    found,
    await sellerNaming(
      page,
      found.parts.map(({ seller }) => seller),
    ),
  );
  const [paid, mails, names] = await Promise.all([
    findPaidOrder(services.db, order.id),
    listOrderMails(services.db, order.id),
    listUserNames(services.db, [...order.history, ...order.refunds].flatMap(actorOf)),
  ]);
  const { currency } = order.total;
  return {
    facts: { title: t("desk:order.title", { code: order.code }), description: t("staff:title"), noIndex: true },
    ...{ order, mails, actors: Object.fromEntries(names) },
    addressLines: addressOf(page, order),
    preset: presetOf(order, url.searchParams.get("parcel")),
    paid: paid && {
      ...{ stamp: paid.stamp, formKey: crypto.randomUUID() },
      refunded: money(paid.refundedMinor, currency),
      left: money(Math.max(0, paid.paidMinor - paid.refundedMinor), currency),
      shippingLeft: money(shippingLeft(paid), currency),
    },
    done: orderIntents.find((intent) => intent === url.searchParams.get("done")) ?? null,
  };
});

/** The form that gives money back, filled in with the goods of a parcel that does not arrive; they are on the shelf already, or gone. */
function presetOf({ parts }: OrderDetail, parcelId: string | null): Record<string, string> {
  const part = parts.find(({ parcels }) => parcels.some(({ id }) => id === parcelId));
  const parcel = part?.parcels.find(({ id }) => id === parcelId);
  if (!part || !parcel || !isGone(parcel.state)) return {};
  const units = parcel.lines.flatMap(({ lineId, quantity }) => {
    const left = part.lines.find(({ id }) => id === lineId)?.left ?? 0;
    return left > 0
      ? [
          [`units-${lineId}`, String(Math.min(left, quantity))],
          [`shelf-${lineId}`, "0"],
        ]
      : [];
  });
  return { ...Object.fromEntries(units), reason: parcel.state === "lost" ? "lost" : "refused" };
}

type Named = Awaited<ReturnType<typeof sellerNaming>>;

function withOwnNames(order: OrderDetail, named: Named): OrderDetail {
  return {
    ...order,
    parts: order.parts.map((part) => ({ ...part, seller: named(part.seller) })),
    history: order.history.map((event) => ({ ...event, seller: event.seller && named(event.seller) })),
  };
}

function actorOf(entry: { actor: string } | { requestedBy: string }): string[] {
  return ["actor" in entry ? entry.actor : entry.requestedBy];
}

function addressOf({ services }: PageRequest, { market, buyer }: OrderDetail): string[] {
  if (!isMarket(market)) return Object.values(buyer.address);
  return addressLines(getMarketBook(services.reference, market).rules.addressForm, buyer.address);
}

export const action = page(async (page) => {
  const actor = await openStaffDesk(page);
  const order = await getOrder(page.services.db, page.params.id ?? "");
  const fields = await formFields(page.request);
  if (!order) throw notFound();
  const acted = await actOnOrder(page, { order, fields, actor: actor.userId });
  if (!acted.ok) return acted.error;
  throw seeOther(hrefIn(page.locale, `/staff/orders/${order.id}?done=${acted.value}`));
});

export default function StaffOrder() {
  const { order, paid, mails, actors, addressLines: lines, done, preset } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = usePage();
  return (
    <>
      <DeskTitle title={t("desk:order.title", { code: order.code })} note={<SellerOrderTag state={order.status} />} />
      <div id="field-order" className="grid gap-3 empty:hidden">
        <ErrorSummary errors={answer?.errors} />
        {done && !answer ? (
          <Notice tone="good" role="status">
            {t(`desk:done.${done}`)}
          </Notice>
        ) : null}
      </div>
      <div className="lg:grid lg:grid-cols-[3fr_2fr] lg:gap-10">
        <div className="min-w-0">
          <StaffOrderParts order={order} errors={answer?.errors} />
          <RefundList refunds={order.refunds} actors={actors} />
          <RefundForm order={order} paid={paid} errors={answer?.errors} values={answer?.values ?? preset} />
        </div>
        <div className="min-w-0">
          <StaffOrderFacts order={order} addressLines={lines} />
          <StaffOrderMoney order={order} paid={paid} />
        </div>
      </div>
      <StaffOrderRecords order={order} mails={mails} actors={actors} />
    </>
  );
}
