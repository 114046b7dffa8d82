import type { ReactNode } from "react";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "#app/ui/button.ts";
import { Notice } from "#app/ui/notice.tsx";
import type { OrderView } from "./order-view.ts";
import { TransferPanel } from "./transfer-panel.tsx";

/** Everything about the money while it is not settled; nothing once it is. */
export function PaymentPanel({ view }: { view: OrderView }) {
  const { t } = usePage();
  const href = useHref();
  const { order, confirming, notice } = view;
  const isDelayed = order.status === "awaiting_payment" && order.attempt?.state === "delayed";
  return (
    <div className="grid gap-4 empty:hidden">
      {order.refunds.map(({ reason, due }) => (
        <Notice key={reason} tone={due ? "warn" : "info"}>
          {due ? t(`orders:refundDue.${reason}`) : t("orders:refundDone")}
        </Notice>
      ))}
      {notice === "not-now" ? <Notice tone="bad">{t("orders:pay.notNow")}</Notice> : null}
      {(notice === "down" || notice === "later") && view.canPay ? (
        <Notice tone="warn">{t("orders:pay.down")}</Notice>
      ) : null}
      {confirming ? (
        <Notice tone="info" role="status">
          {t("orders:pay.confirming")}
        </Notice>
      ) : null}
      {view.transfer ? (
        <TransferPanel transfer={view.transfer} until={view.until}>
          <CancelButton />
        </TransferPanel>
      ) : null}
      {isDelayed && !view.transfer ? <Delayed view={view} /> : null}
      {order.payMethod === "on-delivery" ? <OnDelivery view={view} /> : null}
      {view.canPay && !confirming ? <PayForm view={view} /> : null}
      {order.status === "expired" || order.status === "cancelled" ? (
        <p>
          <a href={href("/products")} className={buttonClass("primary")}>
            {t("orders:pay.again")}
          </a>
        </p>
      ) : null}
    </div>
  );
}

function PayForm({ view }: { view: OrderView }) {
  const { t, format } = usePage();
  const { order } = view;
  return (
    <section aria-labelledby="pay-title" className="rounded-lg border border-line-strong p-5">
      <h2 id="pay-title" className="font-display text-xl">
        {t("orders:pay.title")}
      </h2>
      {order.attempt?.state === "failed" ? <p className="mt-2 text-danger">{t("orders:pay.failed")}</p> : null}
      {order.attempt?.state === "cancelled" && order.attempt.providerRef ? (
        <p className="mt-2">{t("orders:pay.cancelled")}</p>
      ) : null}
      <div className="mt-4 flex flex-wrap gap-3">
        <OrderForm intent="pay">
          <button type="submit" data-testid="pay-now" className={buttonClass("primary")}>
            {t("orders:pay.now", { total: format.money(order.total) })}
          </button>
        </OrderForm>
        <CancelButton />
      </div>
    </section>
  );
}

function CancelButton() {
  const { t } = usePage();
  return (
    <OrderForm intent="cancel">
      <button type="submit" data-testid="cancel-order" className={buttonClass("quiet")}>
        {t("orders:pay.cancel")}
      </button>
    </OrderForm>
  );
}

/** What is paid at the door, until it is. */
function OnDelivery({ view: { order, canCallOff, fetched } }: { view: OrderView }) {
  const { t, format } = usePage();
  if (order.paymentState !== "due" || order.status === "cancelled") return null;
  return (
    <section aria-labelledby="due-title" className="rounded-lg border border-line-strong p-5">
      <h2 id="due-title" className="font-display text-xl">
        {t(fetched ? "pickup:due.title" : "orders:due.title")}
      </h2>
      <p className="measure mt-2">
        {t(fetched ? "pickup:mail.due" : "orders:due.text", { total: format.money(order.due) })}
      </p>
      {canCallOff ? (
        <div className="mt-4">
          <CancelButton />
        </div>
      ) : null}
    </section>
  );
}

function OrderForm({ intent, children }: { intent: "pay" | "cancel"; children: ReactNode }) {
  const { path, search } = usePage();
  const href = useHref();
  const key = new URLSearchParams(search).get("key") ?? "";
  return (
    <form action={href(`${path}?key=${encodeURIComponent(key)}`)} method="post">
      <input type="hidden" name="intent" value={intent} />
      {children}
    </form>
  );
}

/** Money on its way. In a demonstration it arrives, or does not, at the press of a button. */
function Delayed({ view }: { view: OrderView }) {
  const { t } = usePage();
  const { attempt } = view.order;
  return (
    <Notice tone="info" role="status">
      <p>{t("orders:pay.delayed", { until: view.until })}</p>
      {view.demonstrates && attempt?.providerRef ? (
        <form action={`/sandbox/pay/${attempt.providerRef}`} method="post" className="mt-3">
          <p className="text-sm text-ink-soft">{t("orders:sandbox.demoOnly")}</p>
          <div className="mt-1 flex flex-wrap gap-3">
            <button
              name="action"
              value="arrive"
              type="submit"
              data-testid="pay-arrive"
              className={buttonClass("quiet", "sm")}
            >
              {t("orders:sandbox.arrive")}
            </button>
            <button
              name="action"
              value="fail-later"
              type="submit"
              data-testid="pay-fail-later"
              className={buttonClass("quiet", "sm")}
            >
              {t("orders:sandbox.failLater")}
            </button>
          </div>
        </form>
      ) : null}
    </Notice>
  );
}
