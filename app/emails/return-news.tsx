import { FactRow, FactTable, Greeting, LinkButton, MailLayout, Paragraph, SmallPrint } from "./mail-layout.tsx";
import type { MailTemplate, MailView } from "./mail-view.ts";

const news = ["asked", "accepted", "declined", "with-portal", "withdrawn"] as const;
type News = (typeof news)[number];

/** To the buyer: how a request to give goods back stands. */
function returnNews(which: News): MailTemplate {
  return {
    subject: ({ t, order }) => t(`emails:subject.return-${which}`, { code: order.code }),
    Body: (view) => (
      <MailLayout view={view} title={view.t(`emails:return.${which}.title`)}>
        <Greeting view={view} />
        <Paragraph>{textOf(view, which)}</Paragraph>
        {which === "accepted" || which === "declined" ? <Decision view={view} /> : null}
        <ReturnTable view={view} />
        {which === "declined" && !view.returned?.portals ? (
          <Paragraph>{view.t("emails:return.askPortal")}</Paragraph>
        ) : null}
        <LinkButton href={view.link}>{view.t("emails:moneyBack.button")}</LinkButton>
        <SmallPrint>{view.t("emails:linkNote")}</SmallPrint>
      </MailLayout>
    ),
  };
}

function textOf({ t, format, part, returned }: MailView, which: News): string {
  const seller = part?.sellerName ?? "";
  if (which === "declined")
    return t(`emails:return.declined.${returned?.portals ? "byPortal" : "bySeller"}`, { seller });
  return t(`emails:return.${which}.text`, { seller, day: returned ? format.day(returned.answerBy) : "" });
}

/** The words of who decided, as they were written. */
function Decision({ view: { t, returned } }: { view: MailView }) {
  if (!returned?.decisionNote) return null;
  return (
    <>
      <SmallPrint>{t("emails:return.words")}</SmallPrint>
      <Paragraph>{returned.decisionNote}</Paragraph>
    </>
  );
}

export function ReturnTable({ view: { t, returned }, forSeller = false }: { view: MailView; forSeller?: boolean }) {
  if (!returned) return null;
  return (
    <FactTable>
      {returned.lines.map(({ id, name, nameVi, variantLabel, variantLabelVi, quantity }) => (
        <FactRow
          key={id}
          label={forSeller ? `${nameVi} · ${variantLabelVi}` : `${name} · ${variantLabel}`}
          value={`× ${quantity}`}
        />
      ))}
      <FactRow label={t("emails:return.reason")} value={t(`orders:return.reason.${returned.reason}`)} />
    </FactTable>
  );
}

export const returnAsked = returnNews("asked");
export const returnAccepted = returnNews("accepted");
export const returnDeclined = returnNews("declined");
export const returnWithPortal = returnNews("with-portal");
export const returnWithdrawn = returnNews("withdrawn");
