import { createElement } from "react";
import { partyText } from "./booking-facts.tsx";
import { hoursText, momentThere, type WaitingMailView } from "./booking-view.ts";
import { FactTable, LinkButton, LongFactRow, MailLayout, Paragraph, SmallPrint } from "./mail-layout.tsx";
import { htmlToMail, type RenderedMail } from "./render-mail.server.ts";

/** To who waits for seats: that one is on the list, or that seats are kept. */
export function renderWaitingMail(kind: "seats-offered" | "waiting-joined", view: WaitingMailView): RenderedMail {
  const part = kind === "seats-offered" ? "offered" : "joined";
  const { t, format, waiting } = view;
  const subject = t(`visitmail:subject.${part}`, { name: waiting.name, day: format.day(waiting.day) });
  return htmlToMail(subject, createElement(WaitingMail, { part, view }));
}

function WaitingMail({ part, view }: { part: "offered" | "joined"; view: WaitingMailView }) {
  const { t, format, waiting, link, locale } = view;
  const lang = waiting.textLocale === locale ? undefined : waiting.textLocale;
  return (
    <MailLayout view={view} title={t(`visitmail:${part}.title`)}>
      <Paragraph>{t(`visitmail:${part}.text`, { time: momentThere(waiting.offeredUntil, locale) })}</Paragraph>
      <Paragraph>
        <strong lang={lang}>{waiting.name}</strong>
      </Paragraph>
      <FactTable>
        <LongFactRow label={t("booking:order.when")}>
          {format.list([format.dayWithWeekday(waiting.day), hoursText(waiting, format)])}
          <br />
          {t("visitmail:zone")}
        </LongFactRow>
        <LongFactRow label={t("booking:order.where")}>
          <span lang={lang}>{waiting.meetingPoint}</span>
        </LongFactRow>
        <LongFactRow label={t("booking:order.party")}>{partyText({ t, format, booking: waiting })}</LongFactRow>
      </FactTable>
      <LinkButton href={link}>{t(`visitmail:${part}.button`)}</LinkButton>
      {part === "joined" ? <SmallPrint>{t("visitmail:joined.notYou")}</SmallPrint> : null}
      <SmallPrint>{t("visitmail:waitingNote")}</SmallPrint>
    </MailLayout>
  );
}
