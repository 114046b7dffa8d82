import { usePage } from "#app/i18n/page-view.tsx";
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
      {order.payments.map(({ id, provider, providerRef, state, amount, createdAt, refundReason }) => (
        <li key={id} className="border-t border-line py-2">
          <span className="flex flex-wrap justify-between gap-x-4">
            <span>
              {provider} · <strong>{t(`desk:payments.state.${state}`)}</strong> · {format.moment(createdAt)}
            </span>
            <span className="tabular-nums">{format.money(amount)}</span>
          </span>
          {refundReason ? <span className="block">{t(`desk:payments.because.${refundReason}`)}</span> : null}
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
