import type { ReactNode } from "react";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { Container } from "#app/ui/layout.tsx";
import { isOnlyVisits } from "../model/fetched-order.ts";
import type { OrderPageView } from "../queries/find-order-page.server.ts";
import { InvoiceSection } from "./invoice-section.tsx";
import { MoneyBack } from "./money-back.tsx";
import { OrderPart } from "./order-part.tsx";
import { OrderReturns } from "./order-returns.tsx";
import { OrderStatusTag } from "./order-status-tag.tsx";
import type { OrderView } from "./order-view.ts";
import { PaymentPanel } from "./payment-panel.tsx";

export type OrderPageProps = {
  view: OrderView;
  /** By part: the visit that it is. */
  visits: Readonly<Record<string, ReactNode>>;
};

export function OrderPage({ view, visits }: OrderPageProps) {
  const { t } = usePage();
  const { order } = view;
  return (
    <Container className="pb-16">
      <header className="py-6 md:py-8">
        <p className="text-ink-soft">{t("orders:placedOn", { time: view.placed })}</p>
        <div className="mt-1 flex flex-wrap items-center gap-x-5 gap-y-2">
          <h1 className="font-display text-3xl">
            <span className="sr-only">{t("orders:code")} </span>
            <span data-testid="order-code" translate="no">
              {order.code}
            </span>
          </h1>
          <OrderStatusTag
            state={order.status}
            data-testid="order-status"
            data-status={order.status}
            data-payment={order.paymentState}
          />
        </div>
        <p className="measure mt-3 text-lg">
          <NextStep view={view} />
        </p>
      </header>
      <div className="grid gap-10 lg:grid-cols-[1fr_22rem] lg:gap-14">
        <div className="grid content-start gap-10">
          <MoneyBack view={view} />
          <PaymentPanel view={view} />
          {order.parts
            .filter(({ isVisit }) => isVisit)
            .map(({ id }) => (
              <section key={id}>{visits[id]}</section>
            ))}
          {goodsOf(order).map((part) => (
            <OrderPart
              key={part.id}
              part={part}
              isPaid={order.paymentState === "paid" || part.state === "paid" || part.state === "preparing"}
              isDue={order.payMethod === "on-delivery" && order.paymentState === "due"}
              boughtIn={order.locale}
            >
              <OrderReturns
                code={order.code}
                partId={part.id}
                returns={view.returns}
                canAsk={view.returnable.includes(part.id)}
              />
            </OrderPart>
          ))}
        </div>
        <aside className="grid content-start gap-8 self-start">
          <div className="grid gap-3">
            <Sums order={order} />
            {view.receiptHref ? (
              <a href={view.receiptHref} className="inline-block py-1 text-pine underline" data-testid="receipt">
                {t("papers:receipt.link")}
              </a>
            ) : null}
          </div>
          <Delivery view={view} />
          <InvoiceSection order={order} answer={view.invoiceAnswer} isAsked={view.invoiceAsked} />
          <Arrival view={view} />
          <Help />
        </aside>
      </div>
    </Container>
  );
}

function goodsOf({ parts }: OrderPageView) {
  return parts.filter(({ isVisit }) => !isVisit);
}

/** What happens next; of money that is still on its way it does not say that it came back. */
function NextStep({ view: { order, until, fetched } }: { view: OrderView }) {
  const { t } = usePage();
  if (order.status === "cancelled" && order.charged) return t("orders:cancelledCharged");
  const isOnItsWay = order.moneyBack.some(({ isDone }) => !isDone);
  if (order.status === "refunded" && isOnItsWay)
    return t(order.paymentState === "refunded" ? "orders:moneyBack.all" : "orders:moneyBack.some");
  if (order.status === "partly_refunded" && isOnItsWay) return t("orders:moneyBack.some");
  if (isOnlyVisits(order.parts))
    return isVisitStep(order.status) ? t(`booking:orderNext.${order.status}`, { until }) : null;
  if (fetched && isFetchStep(order.status)) return t(`pickup:next.${order.status}`);
  return t(`orders:next.${order.status}`, { until });
}

const fetchSteps = ["paid", "preparing", "delivered"] as const;

function isFetchStep(status: string): status is (typeof fetchSteps)[number] {
  return (fetchSteps as readonly string[]).includes(status);
}

const visitSteps = ["awaiting_payment", "cancelled", "expired"] as const;

/** What else happens stands beside each visit. */
function isVisitStep(status: string): status is (typeof visitSteps)[number] {
  return (visitSteps as readonly string[]).includes(status);
}

function Sums({ order }: { order: OrderPageView }) {
  const { t, format } = usePage();
  const hasVisits = order.parts.some(({ isVisit }) => isVisit);
  return (
    <dl className="grid gap-2 rounded-lg bg-mist-soft p-5">
      <div className="flex justify-between gap-4">
        <dt>{t(hasVisits ? "booking:order.sums" : "orders:goods")}</dt>
        <dd className="tabular-nums">{format.money(order.goods)}</dd>
      </div>
      {goodsOf(order).length > 0 ? (
        <div className="flex justify-between gap-4">
          <dt>{t("orders:shipping")}</dt>
          <dd className="tabular-nums">{format.money(order.shipping)}</dd>
        </div>
      ) : null}
      {order.discount.minor > 0 ? (
        <div className="flex justify-between gap-4">
          <dt>{t("orders:discount")}</dt>
          <dd className="tabular-nums" data-testid="order-discount" data-minor={order.discount.minor}>
            −{format.money(order.discount)}
          </dd>
        </div>
      ) : null}
      <div className="mt-1 flex items-baseline justify-between gap-4 border-t border-line-strong pt-3">
        <dt className="text-lg font-semibold">{t("orders:total")}</dt>
        <dd
          data-testid="order-total"
          data-currency={order.total.currency}
          data-minor={order.total.minor}
          className="text-xl font-semibold tabular-nums"
        >
          {format.money(order.total)}
        </dd>
      </div>
    </dl>
  );
}

function contactKey({ order, fetched }: OrderView) {
  if (isOnlyVisits(order.parts)) return "booking:order.guest";
  return fetched ? "pickup:order.contact" : "orders:deliverTo";
}

function Delivery({ view }: { view: OrderView }) {
  const { t } = usePage();
  const { buyer } = view.order;
  return (
    <section>
      <h2 className="font-display text-xl">{t(contactKey(view))}</h2>
      <address className="mt-2 not-italic leading-relaxed">
        {[buyer.name, ...view.addressLines, view.fetched ? "" : view.marketName, buyer.phone]
          .filter(Boolean)
          .map((line, place) => (
            <span key={place} className="block">
              {line}
            </span>
          ))}
      </address>
      <p className="mt-2 text-sm text-ink-soft">{t("orders:mailTo", { email: buyer.email })}</p>
      {view.order.giftNote ? (
        <p className="mt-3 whitespace-pre-line text-sm">
          <strong>{t("pickup:gift.title")}:</strong> <bdi>{view.order.giftNote}</bdi>
        </p>
      ) : null}
      {buyer.note ? (
        <p className="mt-3 whitespace-pre-line text-sm">
          <strong>{t("orders:note")}:</strong> {buyer.note}
        </p>
      ) : null}
    </section>
  );
}

/** What happens at the border and on the way. */
function Arrival({ view }: { view: OrderView }) {
  const { t } = usePage();
  const { carrier, abroad, taxes, marketName } = view;
  if (!carrier || view.fetched) return null;
  return (
    <section>
      <h2 className="font-display text-xl">
        {abroad ? t("orders:import.title", { market: marketName }) : t("orders:import.titleVn")}
      </h2>
      <div className="mt-2 grid gap-2 text-sm">
        <p>{t("orders:import.transit", { carrier: carrier.name, min: carrier.min, max: carrier.max })}</p>
        {taxes.map((text) => (
          <p key={text}>{text}</p>
        ))}
        {abroad ? <p>{t("orders:import.customs")}</p> : null}
      </div>
    </section>
  );
}

function Help() {
  const { t } = usePage();
  const href = useHref();
  return (
    <section>
      <h2 className="font-display text-xl">{t("orders:help.title")}</h2>
      <p className="mt-2 text-sm">{t("orders:help.keep")}</p>
      <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {(["returns", "complaints", "contact"] as const).map((page) => (
          <li key={page}>
            <a href={href(`/legal/${page}`)} className="inline-block py-1 text-pine underline">
              {t(`orders:help.${page}`)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
