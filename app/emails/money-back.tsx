import type { MailRefund } from "#app/domain/ordering/queries/find-mail-refund.server.ts";
import { FactRow, FactTable, Greeting, LinkButton, MailLayout, Paragraph, SmallPrint } from "./mail-layout.tsx";
import type { MailTemplate, MailView } from "./mail-view.ts";

export const moneyBack: MailTemplate = {
  subject: (view) => view.t("emails:subject.moneyBack", { code: view.order.code, amount: amountOf(view) }),
  Body: (view) => {
    const { t, refund } = view;
    return (
      <MailLayout view={view} title={t("emails:moneyBack.title")}>
        <Greeting view={view} />
        <Paragraph>{t("emails:moneyBack.text", { amount: amountOf(view), code: view.order.code })}</Paragraph>
        {refund ? <Paragraph>{t(`emails:moneyBack.because.${refund.reason}`)}</Paragraph> : null}
        {refund ? <RefundTable view={view} refund={refund} /> : null}
        <Paragraph>{t(refund?.byHand ? "emails:moneyBack.byHand" : "emails:moneyBack.soon")}</Paragraph>
        <LinkButton href={view.link}>{t("emails:moneyBack.button")}</LinkButton>
        <SmallPrint>{t("emails:linkNote")}</SmallPrint>
      </MailLayout>
    );
  },
};

function amountOf({ format, refund, order }: MailView): string {
  return format.money(refund?.amount ?? order.total);
}

function RefundTable({ view, refund }: { view: MailView; refund: MailRefund }) {
  const { t, format } = view;
  return (
    <FactTable>
      {refund.lines.map(({ name, variantLabel, quantity, amount }) => (
        <FactRow
          key={`${name}${variantLabel}`}
          label={[`${name} · ${variantLabel}`, ...(quantity > 0 ? [quantity] : [])].join(" × ")}
          value={format.money(amount)}
        />
      ))}
      {refund.shipping.minor > 0 ? (
        <FactRow label={t("emails:shipping")} value={format.money(refund.shipping)} />
      ) : null}
      <FactRow strong label={t("emails:moneyBack.total")} value={format.money(refund.amount)} />
    </FactTable>
  );
}
