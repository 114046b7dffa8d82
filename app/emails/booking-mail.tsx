import { createElement } from "react";
import type { TextKey } from "#app/i18n/text-key.ts";
import { BookingFacts, HostWords, InText, TermsInForce } from "./booking-facts.tsx";
import { type BookingMailView, momentThere, visitLink } from "./booking-view.ts";
import type { BookingMailKind, HostMailKind } from "./mail-kinds.ts";
import { LinkButton, MailLayout, Paragraph, SmallPrint } from "./mail-layout.tsx";
import { htmlToMail, type RenderedMail } from "./render-mail.server.ts";

export type VisitorMailKind = Exclude<BookingMailKind, HostMailKind>;

const partOf = {
  "booking-requested": "requested",
  "booking-confirmed": "confirmed",
  "booking-declined": "declined",
  "booking-unanswered": "unanswered",
  "booking-cancelled": "cancelled",
  "booking-called-off": "calledOff",
  "booking-moved": "moved",
  "booking-reminder": "reminder",
} as const satisfies Record<VisitorMailKind, string>;
const over: readonly VisitorMailKind[] = [
  "booking-declined",
  "booking-unanswered",
  "booking-cancelled",
  "booking-called-off",
];

/** To who booked a visit, in the order's language. */
export function renderBookingMail(kind: VisitorMailKind, view: BookingMailView): RenderedMail {
  const { t, format, booking } = view;
  const subject = t(`visitmail:subject.${partOf[kind]}`, { name: booking.name, day: format.day(booking.day) });
  return htmlToMail(subject, createElement(BookingMail, { kind, view }));
}

function BookingMail({ kind, view }: { kind: VisitorMailKind; view: BookingMailView }) {
  const { t, booking, link, hostName, locale, back } = view;
  const isOver = over.includes(kind);
  const time = momentThere(booking.answerBy, locale);
  return (
    <MailLayout view={view} title={t(`visitmail:${partOf[kind]}.title`)}>
      <Paragraph>{t("emails:greeting", { name: booking.guestName })}</Paragraph>
      <Paragraph>{t(textOf(kind, view), { host: hostName, time })}</Paragraph>
      {kind === "booking-cancelled" && back.minor === 0 ? (
        <Paragraph>{t("visitmail:cancelled.nothing")}</Paragraph>
      ) : null}
      {kind === "booking-moved" ? <Moved view={view} /> : null}
      <HostWords view={view} />
      <Paragraph>
        <strong>
          <InText view={view}>{booking.name}</InText>
        </strong>
      </Paragraph>
      <BookingFacts view={view} back={isOver} />
      {isOver ? null : <TermsInForce view={view} />}
      <LinkButton href={isOver ? link : visitLink(link, booking.code)}>
        {t(isOver ? "visitmail:seeOrder" : "visitmail:button")}
      </LinkButton>
      {isOver ? null : (
        <Paragraph>
          <a href={visitLink(link, booking.code, "/calendar.ics")}>{t("visitmail:calendar")}</a>
        </Paragraph>
      )}
      <SmallPrint>{t("emails:linkNote")}</SmallPrint>
    </MailLayout>
  );
}

function textOf(kind: VisitorMailKind, { booking }: BookingMailView): TextKey {
  if (kind !== "booking-called-off") return `visitmail:${partOf[kind]}.text` as TextKey;
  if (booking.endReason === "weather") return "visitmail:calledOff.weather";
  return booking.endReason === "absent-host" ? "visitmail:calledOff.absentHost" : "visitmail:calledOff.host";
}

/** When it was to be before, and whether the host answers anew. */
function Moved({ view: { t, locale, booking, hostName } }: { view: BookingMailView }) {
  const time = momentThere(booking.answerBy, locale);
  return (
    <>
      {booking.state === "requested" ? (
        <Paragraph>{t("visitmail:moved.asked", { host: hostName, time })}</Paragraph>
      ) : null}
      {booking.movedFrom ? (
        <SmallPrint>{t("visitmail:moved.from", { time: momentThere(booking.movedFrom, locale) })}</SmallPrint>
      ) : null}
    </>
  );
}
