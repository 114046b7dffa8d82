import { addressLines } from "#app/domain/markets/model/address-lines.ts";
import { getMarketBook } from "#app/domain/markets/queries/market-book.server.ts";
import { findMailOrder } from "#app/domain/ordering/queries/find-mail-order.server.ts";
import { renderListingMail } from "#app/emails/listing-decided.tsx";
import {
  isListingMailKind,
  isMailKind,
  listingMailData,
  type MailData,
  mailData,
  recordEndingData,
  reportAnsweredData,
} from "#app/emails/mail-kinds.ts";
import type { MailView } from "#app/emails/mail-view.ts";
import { findUnsentMail, recordMailFailure, recordMailSent } from "#app/emails/outbox.server.ts";
import { renderRecordEnding } from "#app/emails/record-ending.tsx";
import { type RenderedMail, renderMail } from "#app/emails/render-mail.server.ts";
import { renderReportAnswered } from "#app/emails/report-answered.tsx";
import { formattersFor } from "#app/i18n/formatters.ts";
import { momentInZone } from "#app/i18n/moment-in-zone.ts";
import { translatorFor } from "#app/i18n/translate.server.ts";
import type { Services } from "#app/services.server.ts";
import { isLocale, type Locale } from "#app/shared/locale.ts";

type Wants = Pick<Services, "db" | "env" | "origin" | "mailer" | "reference" | "clock">;

/** Sends a mail of the outbox. The message id is the row's: sent twice after a crash, it is still one message. */
export async function sendMail(services: Wants, mailId: string): Promise<void> {
  const { db, env, origin, mailer, clock } = services;
  const mail = await findUnsentMail(db, mailId);
  const rendered = mail ? await render(services, mail) : null;
  if (!mail || !rendered) return;
  try {
    await mailer.send({
      ...rendered,
      to: mail.toAddress,
      from: env.MAIL_FROM,
      messageId: `<${mail.id}@${new URL(origin).hostname}>`,
    });
  } catch (error) {
    await recordMailFailure(db, mail.id, error);
    throw error;
  }
  await recordMailSent(db, mail.id, clock.now());
}

type UnsentMail = { kind: string; locale: string; data: unknown };

async function render(services: Wants, { kind, locale, data }: UnsentMail): Promise<RenderedMail | null> {
  if (!isLocale(locale)) return null;
  const frame = frameOf(services, locale);
  if (isListingMailKind(kind))
    return renderListingMail(kind, { ...frame, ...listingMailData.parse(data) }, services.origin);
  if (kind === "record-ending")
    return renderRecordEnding({ ...frame, ...recordEndingData.parse(data) }, services.origin);
  if (kind === "report-answered")
    return renderReportAnswered({ ...frame, ...reportAnsweredData.parse(data) }, services.origin);
  if (!isMailKind(kind)) return null;
  const view = await viewOf(services, locale, mailData.parse(data));
  return view ? renderMail(kind, view) : null;
}

/** What every mail shows around its message. */
function frameOf({ env }: Wants, locale: Locale) {
  return {
    locale,
    t: translatorFor(locale),
    portalName: env.PORTAL_NAME,
    ownerName: env.OWNER_NAME ?? "",
    demo: env.demo,
  };
}

async function viewOf(services: Wants, locale: Locale, data: MailData): Promise<MailView | null> {
  const { db, origin, reference } = services;
  const order = await findMailOrder(db, data.orderId);
  if (!order) return null;
  const { rules } = getMarketBook(reference, order.market);
  return {
    ...frameOf(services, locale),
    format: formattersFor(locale),
    marketName: rules.name[locale],
    order,
    refundReason: data.refundReason ?? "sold_out",
    part: order.parts.find(({ id }) => id === data.sellerOrderId) ?? null,
    link: origin + data.link,
    until: momentInZone(order.expiresAt, locale, rules.timeZone),
    addressLines: addressLines(rules.addressForm, order.address),
  };
}
