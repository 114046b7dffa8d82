import { usePage } from "#app/i18n/page-view.tsx";
import { money } from "#app/shared/money.ts";
import { buttonClass } from "#app/ui/button.ts";
import { DeskSection } from "#app/ui/desk-title.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { OrderDetail } from "../queries/get-order.server.ts";
import type { PaidFacts } from "./refund-form.tsx";

/** The money as it stands: what was asked, every attempt to pay it, what went back, and who disputes it. */
export function StaffOrderMoney({ order, paid }: { order: OrderDetail; paid: PaidFacts }) {
  const { t } = usePage();
  return (
    <>
      <DeskSection title={t("desk:payments.title")}>
        <Sums order={order} paid={paid} />
        <Payments order={order} />
      </DeskSection>
      {order.disputes.length > 0 ? <Disputes order={order} /> : null}
    </>
  );
}

function Sums({ order, paid }: { order: OrderDetail; paid: PaidFacts }) {
  const { t, format } = usePage();
  const { payMethod, paymentState } = order;
  const method = (["online", "bank-transfer", "on-delivery"] as const).find((each) => each === payMethod);
  const rows = [
    { term: t("desk:order.goods"), value: order.goods },
    { term: t("desk:order.shipping"), value: order.shipping },
    ...(order.discount.minor > 0
      ? [
          {
            term: t("desk:order.discount", { code: order.voucherCode ?? "" }),
            value: money(-order.discount.minor, order.discount.currency),
          },
        ]
      : []),
    { term: t("desk:order.total"), value: order.total },
    ...(paid && paid.refunded.minor > 0
      ? [
          { term: t("desk:order.givenBack"), value: paid.refunded },
          { term: t("desk:order.left"), value: paid.left },
        ]
      : []),
  ];
  return (
    <>
      <p className="pb-2" data-testid="money-state" data-payment={paymentState}>
        <strong>{t(`desk:money.${paymentState}`)}</strong>
        {method ? ` · ${t(`desk:order.method.${method}`)}` : null}
      </p>
      <dl className="grid grid-cols-[1fr_auto] gap-y-1 tabular-nums">
        {rows.map(({ term, value }) => (
          <div key={term} className="col-span-2 flex justify-between gap-4">
            <dt>{term}</dt>
            <dd>{format.money(value)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Payments({ order }: { order: OrderDetail }) {
  const { t, format } = usePage();
  return (
    <ul className="mt-3 border-b border-line text-sm">
      {order.payments.map(({ id, provider, providerRef, state, amount, createdAt, refundReason, refundFailed }) => (
        <li key={id} className="border-t border-line py-2">
          <span className="flex flex-wrap justify-between gap-x-4">
            <span>
              {provider} · <strong>{t(`desk:payments.state.${state}`)}</strong> · {format.moment(createdAt)}
            </span>
            <span className="tabular-nums">{format.money(amount)}</span>
          </span>
          {refundReason ? <span className="block">{t(`desk:payments.because.${refundReason}`)}</span> : null}
          {refundFailed === null ? null : <FailedRefund paymentId={id} reason={refundFailed} />}
          {providerRef ? (
            <span className="block text-ink-soft [overflow-wrap:anywhere]" translate="no">
              {providerRef}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Disputes({ order }: { order: OrderDetail }) {
  const { t, format } = usePage();
  return (
    <DeskSection title={t("desk:disputes.title")}>
      {order.disputes.map(({ id, provider, providerRef, state, reason, amount, openedAt, open }) => (
        <Notice key={id} tone={open ? "bad" : "info"}>
          <p>
            <strong>{t(open ? "desk:disputes.open" : "desk:disputes.closed")}</strong> ·{" "}
            {amount ? format.money(amount) : t("desk:notices.unknownAmount")} · {format.moment(openedAt)}
          </p>
          <p className="text-sm [overflow-wrap:anywhere]" translate="no">
            {provider} {providerRef} · {state} · {reason}
          </p>
          {open ? <p className="text-sm">{t("desk:disputes.hint")}</p> : null}
        </Notice>
      ))}
    </DeskSection>
  );
}

/** The provider could not send a payment back: it is asked again, or a person does it. */
function FailedRefund({ paymentId, reason }: { paymentId: string; reason: string }) {
  const { t } = usePage();
  return (
    <form method="post" className="grid gap-2 py-2">
      <p className="font-semibold text-danger [overflow-wrap:anywhere]">{t("desk:refunds.error", { error: reason })}</p>
      <input type="hidden" name="payment" value={paymentId} />
      <div className="flex flex-wrap gap-3">
        <button type="submit" name="intent" value="payment-retry" className={buttonClass("quiet", "sm")}>
          {t("desk:refunds.retry")}
        </button>
        <button type="submit" name="intent" value="payment-by-hand" className={buttonClass("quiet", "sm")}>
          {t("desk:refunds.byHand")}
        </button>
      </div>
    </form>
  );
}
