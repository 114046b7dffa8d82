import { createElement } from "react";
import type { TextKey } from "#app/i18n/text-key.ts";
import { partyText } from "./booking-facts.tsx";
import { type BookingMailView, hoursText, momentThere } from "./booking-view.ts";
import type { HostMailKind } from "./mail-kinds.ts";
import { FactTable, LinkButton, LongFactRow, MailLayout, Paragraph } from "./mail-layout.tsx";
import { htmlToMail, type RenderedMail } from "./render-mail.server.ts";

type Part = "ask" | "new" | "cancelled" | "unanswered" | "moved" | "absent";

/** To the people of a visit's host. */
export function renderHostMail(kind: HostMailKind, view: BookingMailView): RenderedMail {
  const { t, format, booking } = view;
  const subject = t(`hostmail:subject.${partOf(kind, view)}`, { name: booking.nameVi, day: format.day(booking.day) });
  return htmlToMail(subject, createElement(HostMail, { part: partOf(kind, view), view }));
}

function partOf(kind: HostMailKind, { booking }: BookingMailView): Part {
  if (kind === "host-booking-new") return booking.state === "requested" ? "ask" : "new";
  if (kind === "host-booking-cancelled") return booking.endReason === "unanswered" ? "unanswered" : "cancelled";
  return kind === "host-booking-moved" ? "moved" : "absent";
}

function HostMail({ part, view }: { part: Part; view: BookingMailView }) {
  const { t, booking, link, locale } = view;
  const isAsked = booking.state === "requested" && (part === "ask" || part === "moved");
  const text = part === "moved" && isAsked ? "hostmail:moved.ask" : (`hostmail:${part}.text` as const);
  return (
    <MailLayout view={view} title={t(`hostmail:${part}.title`)}>
      <Paragraph>{t(text, { time: momentThere(booking.answerBy, locale) })}</Paragraph>
      <Paragraph>
        <strong>{booking.nameVi}</strong>
      </Paragraph>
      <HostFacts part={part} view={view} />
      <LinkButton href={link}>{t(isAsked ? "hostmail:answer" : "hostmail:button")}</LinkButton>
    </MailLayout>
  );
}

function HostFacts({ part, view }: { part: Part; view: BookingMailView }) {
  const { t, format, booking, paid, locale } = view;
  const language = t(`common:languageName.${booking.language}` as TextKey);
  return (
    <FactTable>
      <LongFactRow label={t("hostmail:when")}>
        {format.dayWithWeekday(booking.day)}, {hoursText(booking, format)}
      </LongFactRow>
      {part === "moved" && booking.movedFrom ? (
        <LongFactRow label={t("hostmail:before")}>{momentThere(booking.movedFrom, locale)}</LongFactRow>
      ) : null}
      <LongFactRow label={t("hostmail:party")}>{partyText(view)}</LongFactRow>
      <LongFactRow label={t("hostmail:guided")}>{language}</LongFactRow>
      <LongFactRow label={t("hostmail:guest")}>{booking.guestName}</LongFactRow>
      <LongFactRow label={t("hostmail:phone")}>{booking.phone}</LongFactRow>
      {booking.note ? <LongFactRow label={t("hostmail:note")}>{booking.note}</LongFactRow> : null}
      {part === "absent" && booking.absentNote ? (
        <LongFactRow label={t("hostmail:words")}>{booking.absentNote}</LongFactRow>
      ) : null}
      <LongFactRow label={t("hostmail:code")}>{booking.code}</LongFactRow>
      <LongFactRow label={t("hostmail:paid")}>{format.money(paid)}</LongFactRow>
    </FactTable>
  );
}
