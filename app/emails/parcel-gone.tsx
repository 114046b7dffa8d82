import { Greeting, LinkButton, MailLayout, Paragraph, SmallPrint } from "./mail-layout.tsx";
import type { MailTemplate, MailView } from "./mail-view.ts";
import { ParcelTable } from "./order-shipped.tsx";

/** A parcel does not reach its buyer, and this is what happens now. */
function parcelGone(fate: "refused" | "lost"): MailTemplate {
  return {
    subject: ({ t, order }) => t(`emails:subject.parcel-${fate}`, { code: order.code }),
    Body: (view) => {
      const { t, parcel } = view;
      return (
        <MailLayout view={view} title={t(`emails:parcelGone.${fate}.title`)}>
          <Greeting view={view} />
          <Paragraph>{t(`emails:parcelGone.${fate}.text`)}</Paragraph>
          {parcel ? <ParcelTable view={view} parcel={parcel} /> : null}
          <Paragraph>{t(`emails:parcelGone.${nextOf(view)}`)}</Paragraph>
          <LinkButton href={view.link}>{t("emails:moneyBack.button")}</LinkButton>
          <SmallPrint>{t("emails:linkNote")}</SmallPrint>
        </MailLayout>
      );
    },
  };
}

function nextOf({ order }: MailView): "nextDue" | "nextPaid" {
  return order.payMethod === "on-delivery" ? "nextDue" : "nextPaid";
}

export const parcelRefused = parcelGone("refused");
export const parcelLost = parcelGone("lost");
