import type { ReactNode } from "react";
import type { TextKey } from "#app/i18n/text-key.ts";
import { type BookingMailView, hoursText, momentThere } from "./booking-view.ts";
import { FactTable, LongFactRow, Paragraph, SmallPrint } from "./mail-layout.tsx";

/** Day, hours, meeting point, party, code and money of a visit, as its visitor booked it. */
export function BookingFacts({ view, back = false }: { view: BookingMailView; back?: boolean }) {
  const { t, format, booking, paid } = view;
  return (
    <FactTable>
      <LongFactRow label={t("booking:order.when")}>
        {format.list([format.dayWithWeekday(booking.day), hoursText(booking, format)])}
        <br />
        {t("visitmail:zone")}
      </LongFactRow>
      <LongFactRow label={t("booking:order.where")}>
        <InText view={view}>{booking.meetingPoint}</InText>
      </LongFactRow>
      <LongFactRow label={t("booking:order.party")}>{partyText(view)}</LongFactRow>
      <LongFactRow label={t("booking:order.guided")}>
        {t(`common:languageName.${booking.language}` as TextKey)}
      </LongFactRow>
      {booking.bring && !back ? (
        <LongFactRow label={t("visitmail:bring")}>
          <InText view={view}>{booking.bring}</InText>
        </LongFactRow>
      ) : null}
      <LongFactRow label={t("booking:order.code")}>{booking.code}</LongFactRow>
      <LongFactRow label={t("visitmail:order")}>{view.orderCode}</LongFactRow>
      <LongFactRow label={t("visitmail:paid")}>{format.money(paid)}</LongFactRow>
      {back && view.back.minor > 0 ? (
        <LongFactRow label={t("visitmail:back")}>
          <strong>{format.money(view.back)}</strong>
        </LongFactRow>
      ) : null}
    </FactTable>
  );
}

type Party = Pick<BookingMailView, "t" | "format"> & { booking: { adults: number; children: number } };

export function partyText({ t, format, booking }: Party): string {
  return format.list([
    ...(booking.adults > 0 ? [t("booking:cart.adults", { count: booking.adults })] : []),
    ...(booking.children > 0 ? [t("booking:cart.children", { count: booking.children })] : []),
  ]);
}

/** A text of the listing, marked with its language where that is not the mail's. */
export function InText({
  view: { locale, booking },
  children,
}: {
  view: Pick<BookingMailView, "locale" | "booking">;
  children: ReactNode;
}) {
  return <span lang={booking.textLocale === locale ? undefined : booking.textLocale}>{children}</span>;
}

/** Until when how much of the money goes back, to the minute. */
export function TermsInForce({ view: { t, locale, booking } }: { view: BookingMailView }) {
  const hourMs = 3_600_000;
  const tiers = [...booking.policy].sort((one, other) => other.refundPercent - one.refundPercent);
  return (
    <>
      <SmallPrint>{t("booking:page.terms")}</SmallPrint>
      <Paragraph>
        {tiers.length === 0 ? t("booking:page.noTerms") : null}
        {tiers.map(({ hoursBefore, refundPercent }) => (
          <span key={hoursBefore}>
            {t("booking:page.tier", {
              time: momentThere(new Date(booking.startsAt.getTime() - hoursBefore * hourMs), locale),
              percent: refundPercent,
            })}
            <br />
          </span>
        ))}
      </Paragraph>
    </>
  );
}

/** In the host's own words; hosts write to the portal in Vietnamese. */
export function HostWords({ view: { t, locale, booking } }: { view: BookingMailView }) {
  if (!booking.hostNote) return null;
  return (
    <>
      <SmallPrint>{t("visitmail:words")}</SmallPrint>
      <blockquote
        lang={locale === "vi" ? undefined : "vi"}
        style={{ margin: "0 0 16px", paddingLeft: "16px", borderLeft: "3px solid currentColor" }}
      >
        {booking.hostNote.split("\n").map((line, index) => (
          <Paragraph key={index}>{line}</Paragraph>
        ))}
      </blockquote>
    </>
  );
}
