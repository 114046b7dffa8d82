import { isAllFetched, isOnlyVisits } from "#app/domain/ordering/model/fetched-order.ts";
import { FactRow, FactTable, Greeting, LinkButton, MailLayout, Paragraph, SmallPrint } from "./mail-layout.tsx";
import type { MailTemplate, MailView } from "./mail-view.ts";
import { DeliveryLines, OrderTable } from "./order-table.tsx";

export const orderReceived: MailTemplate = {
  subject: ({ t, order }) =>
    t(isDue(order) ? "emails:subject.accepted" : "emails:subject.received", { code: order.code }),
  Body: (view) => (
    <MailLayout view={view} title={view.t("emails:received.title")}>
      <Greeting view={view} />
      <HowToPay view={view} />
      <LinkButton href={view.link}>{view.t(buttonOf(view))}</LinkButton>
      <OrderTable view={view} />
      <DeliveryLines view={view} />
      <SmallPrint>{view.t("emails:linkNote")}</SmallPrint>
    </MailLayout>
  ),
};

function isDue({ payMethod }: MailView["order"]): boolean {
  return payMethod === "on-delivery";
}

function buttonOf({ order, transfer }: MailView) {
  return isDue(order) || transfer ? "emails:paid.button" : "emails:received.button";
}

function HowToPay({ view }: { view: MailView }) {
  const { t, format, order, transfer, until } = view;
  const due = isAllFetched(order.parts) ? "pickup:mail.due" : "emails:due.text";
  if (isDue(order)) return <Paragraph>{t(due, { total: format.money(order.total) })}</Paragraph>;
  const waits = isOnlyVisits(order.parts) ? "booking:mail.received" : "emails:received.text";
  if (!transfer) return <Paragraph>{t(waits, { until })}</Paragraph>;
  const { bankName, bin, account, holder, amount, text, invented } = transfer;
  return (
    <>
      <Paragraph>{t("emails:transfer.text", { until })}</Paragraph>
      {invented ? <Paragraph>{t("orders:transfer.invented")}</Paragraph> : null}
      <FactTable>
        <FactRow label={t("orders:transfer.bank")} value={bankName ? `${bankName} (${bin})` : bin} />
        <FactRow label={t("orders:transfer.account")} value={account} />
        <FactRow label={t("orders:transfer.holder")} value={holder} />
        <FactRow strong label={t("orders:transfer.amount")} value={format.money(amount)} />
        <FactRow strong label={t("orders:transfer.content")} value={text} />
      </FactTable>
    </>
  );
}
