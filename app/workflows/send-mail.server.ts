import { addressLines } from "#app/domain/markets/model/address-lines.ts";
import { getMarketBook } from "#app/domain/markets/queries/market-book.server.ts";
import { findMailOrder } from "#app/domain/ordering/queries/find-mail-order.server.ts";
import { isMailKind, type MailData, mailData } from "#app/emails/mail-kinds.ts";
import type { MailView } from "#app/emails/mail-view.ts";
import { findUnsentMail, recordMailFailure, recordMailSent } from "#app/emails/outbox.server.ts";
import { renderMail } from "#app/emails/render-mail.server.ts";
import { formattersFor } from "#app/i18n/formatters.ts";
import { momentInZone } from "#app/i18n/moment-in-zone.ts";
import { translatorFor } from "#app/i18n/translate.server.ts";
import { isLocale, type Locale } from "#app/shared/locale.ts";
import type { Services } from "#app/services.server.ts";

type Wants = Pick<Services, "db" | "env" | "origin" | "mailer" | "reference" | "clock">;

/** Sends a mail of the outbox. The message id is the row's: sent twice after a crash, it is still one message. */
export async function sendMail(services: Wants, mailId: string): Promise<void> {
  const { db, env, origin, mailer, clock } = services;
  const mail = await findUnsentMail(db, mailId);
  if (!mail || !isMailKind(mail.kind) || !isLocale(mail.locale)) return;
  const view = await viewOf(services, mail.locale, mailData.parse(mail.data));
  if (!view) return;
  const rendered = renderMail(mail.kind, view);
  try {
    await mailer.send({ ...rendered, to: mail.toAddress, from: env.MAIL_FROM, messageId: `<${mail.id}@${new URL(origin).hostname}>` });
  } catch (error) {
    await recordMailFailure(db, mail.id, error);
    throw error;
  }
  await recordMailSent(db, mail.id, clock.now());
}

async function viewOf({ db, env, origin, reference }: Wants, locale: Locale, data: MailData): Promise<MailView | null> {
  const order = await findMailOrder(db, data.orderId);
  if (!order) return null;
  const { rules } = getMarketBook(reference, order.market);
  return {
    locale,
    t: translatorFor(locale),
    format: formattersFor(locale),
    portalName: env.PORTAL_NAME,
    ownerName: env.OWNER_NAME ?? "",
    demo: env.demo,
    marketName: rules.name[locale],
    order,
    part: order.parts.find(({ id }) => id === data.sellerOrderId) ?? null,
    link: origin + data.link,
    until: momentInZone(order.expiresAt, locale, rules.timeZone),
    addressLines: addressLines(rules.addressForm, order.address),
  };
}
