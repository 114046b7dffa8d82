import ICAL from "ical.js";
import nodeIcal, { type VEvent } from "node-ical";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { orderLink } from "#app/domain/ordering/queries/order-link.server.ts";
import { bookingMailKinds } from "#app/emails/mail-kinds.ts";
import { inTransaction } from "#app/platform/database.server.ts";
import type { OutgoingMail } from "#app/ports/mailer.ts";
import { loader as calendarFile } from "#app/routes/site/visit-calendar.ts";
import { type Locale, locales } from "#app/shared/locale.ts";
import { answerBooking } from "#app/workflows/answer-booking.server.ts";
import { endBooking } from "#app/workflows/end-booking.server.ts";
import { joinWaitingList } from "#app/workflows/join-waiting-list.server.ts";
import { keepBookings } from "#app/workflows/keep-bookings.server.ts";
import { moveBookingSlot } from "#app/workflows/move-booking-slot.server.ts";
import { sendMail } from "#app/workflows/send-mail.server.ts";
import { tellOfBooking } from "#app/workflows/tell-of-booking.server.ts";
import { makeAccount } from "#tests/factories/account.ts";
import { bookVisit, visitDay } from "#tests/factories/booking.ts";
import { makeSeller } from "#tests/factories/seller.ts";
import { makeVisit } from "#tests/factories/visit.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices({ content: "reference" });
});
beforeEach(() => services.clock.set("2026-11-24T03:00:00Z"));
afterAll(() => services.close());

const tiers = [
  { hoursBefore: 48, refundPercent: 100 },
  { hoursBefore: 24, refundPercent: 50 },
];

async function booked(wish: NonNullable<Parameters<typeof makeVisit>[2]> = {}) {
  const { id: sellerId } = await makeSeller(services.db);
  await makeAccount(services.db, { role: "seller", sellerId });
  const experienceId = await makeVisit(services.db, sellerId, { cancellation: tiers, ...wish });
  return { sellerId, experienceId, ...(await bookVisit(services, { experienceId, adults: 2, children: 1 })) };
}

const rowsOf = (bookingId: string, kind?: string) =>
  services.db.mailMessage.findMany({ where: { kind, data: { path: ["bookingId"], equals: bookingId } } });

async function sent(mailId: string): Promise<OutgoingMail> {
  const mails: OutgoingMail[] = [];
  await sendMail({ ...services, mailer: { send: async (mail) => void mails.push(mail) } }, mailId);
  if (!mails[0]) throw new Error("nothing was sent");
  return mails[0];
}

async function mailOf(bookingId: string, kind: string): Promise<OutgoingMail> {
  const [row] = await rowsOf(bookingId, kind);
  if (!row) throw new Error(`no ${kind}`);
  return sent(row.id);
}

test("every mail about a booking is whole in every language, and in its host's", async () => {
  const { booking } = await booked();
  const note = { hostNote: "Nhớ mang áo mưa.\nĐường trơn.", absentNote: "Không thấy ai", endReason: "weather" };
  for (const locale of locales) {
    const told = await services.db.booking.update({ where: { id: booking.id }, data: { ...note, locale } });
    for (const kind of bookingMailKinds) {
      await services.db.mailMessage.deleteMany({ where: { kind } });
      await inTransaction(services.db, (tx) => tellOfBooking(tx, services, told, kind, services.clock.now()));
      const mail = await mailOf(booking.id, kind);
      expect(`${mail.subject} ${mail.html}`).not.toMatch(
        /undefined|NaN|Invalid Date|(visitmail|hostmail|booking|emails|common):|\{\{/,
      );
      expect(mail.text).toContain("08:00");
      expect(mail.text).toContain(booking.code);
      expect(mail.html).toContain(`<html lang="${kind.startsWith("host-") ? "vi" : locale}">`);
      if (!kind.startsWith("host-")) expect(mail.text).toMatch(/UTC\+7/);
    }
  }
});

test("a confirmed visitor reads what is needed to come, until when money goes back, and gets a calendar file", async () => {
  const { booking } = await booked({ confirmation: "instant" });
  await services.db.booking.update({ where: { id: booking.id }, data: { locale: "en", hostNote: "Xin chào" } });
  await services.db.mailMessage.updateMany({ where: { kind: "booking-confirmed" }, data: { locale: "en" } });
  const mail = await mailOf(booking.id, "booking-confirmed");
  for (const part of ["Coffee morning", "Cổng vườn", "Mũ", "2 adults, 1 child", booking.code, "500,000"])
    expect(mail.text).toContain(part);
  expect(mail.html).toMatch(/until 3 December 2026 at 08:00 GMT\+7: 100 % back/);
  expect(mail.html).toMatch(/until 4 December 2026 at 08:00 GMT\+7: 50 % back/);
  expect(mail.html).toContain('<blockquote lang="vi"');
  expect(mail.attachments).toMatchObject([{ filename: `${booking.code}.ics` }]);
});

test("a visitor who called it off in time reads what comes back, and the calendar lets the visit go", async () => {
  const { booking, orderId } = await booked({ confirmation: "instant" });
  const off = { why: "visitor", as: "visitor", actor: "buyer" } as const;
  await endBooking(services, { ...off, bookingId: booking.id, of: { orderId } });
  const mail = await mailOf(booking.id, "booking-cancelled");
  expect(mail.text).toContain("500.000");
  expect(mail.attachments?.[0]?.content).toContain("STATUS:CANCELLED");
});

async function fileOf(code: string, bookingCode: string, key: string, locale: Locale = "ja") {
  const request = new Request(
    `http://localhost:3000/${locale}/orders/${code}/visits/${bookingCode}/calendar.ics?key=${key}`,
  );
  const args = { request, params: { locale, code, booking: bookingCode }, context: { services } };
  return (await calendarFile(args as never)) as Response;
}

test("the calendar file parses with two parsers, in UTC, and a move raises its number under the same name", async () => {
  const { booking, orderId } = await booked();
  const order = await services.db.order.findUniqueOrThrow({ where: { id: orderId } });
  const link = orderLink(services.env.sessionSecret, { code: order.code, locale: "ja" });
  const key = new URLSearchParams(link.split("?")[1]).get("key") ?? "";
  const read = async () => {
    const answer = await fileOf(order.code, booking.code, key);
    expect(answer.headers.get("Cache-Control")).toBe("private, no-store");
    const text = await answer.text();
    const event = new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent("vevent") ?? undefined);
    const other = Object.values(nodeIcal.sync.parseICS(text)).find((each): each is VEvent => each?.type === "VEVENT");
    return { text, event, other };
  };
  const { text, event, other } = await read();
  expect(text).toContain("DTSTART:20261205T010000Z");
  expect(text).toContain("STATUS:TENTATIVE");
  expect(text).toContain("TRIGGER:-P1D");
  expect(text).not.toContain(key);
  expect(event.startDate.toJSDate().toISOString()).toBe("2026-12-05T01:00:00.000Z");
  expect(event.endDate.toJSDate().toISOString()).toBe("2026-12-05T04:00:00.000Z");
  expect(event.location).toContain("Cổng vườn");
  expect(other?.start.toISOString()).toBe("2026-12-05T01:00:00.000Z");
  const hour = (timeZone: string) =>
    new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" }).format(other?.start);
  expect([hour("Asia/Tokyo"), hour("Asia/Bangkok")]).toEqual(["10:00", "08:00"]);
  const wish = { bookingId: booking.id, of: { orderId }, day: "2026-12-06", startsAt: 480, actor: "buyer" };
  await moveBookingSlot(services, { ...wish, version: booking.version });
  const moved = await read();
  expect(moved.event.uid).toBe(event.uid);
  expect(moved.event.sequence).toBe(event.sequence + 1);
  expect(moved.event.startDate.toJSDate().toISOString()).toBe("2026-12-06T01:00:00.000Z");
  expect((await fileOf(order.code, booking.code, "wrong")).status).toBe(404);
  expect((await fileOf(order.code, "XXXXXXXX", key)).status).toBe(404);
});

test("a party is reminded once, a day before; who booked within that day, or was called off, is not", async () => {
  const early = await booked({ confirmation: "instant" });
  const asked = await booked();
  services.clock.set("2026-12-04T00:59:00Z");
  await keepBookings(services);
  expect(await rowsOf(early.booking.id, "booking-reminder")).toHaveLength(0);
  const late = await booked({ confirmation: "instant", leadHours: 1 });
  services.clock.set("2026-12-04T02:00:00Z");
  const late2 = await booked({ confirmation: "instant", leadHours: 1 });
  await Promise.all([1, 2, 3, 4].map(() => keepBookings(services)));
  await keepBookings(services);
  expect(await rowsOf(early.booking.id, "booking-reminder")).toHaveLength(1);
  expect(await rowsOf(late.booking.id, "booking-reminder")).toHaveLength(1);
  for (const { booking } of [late2, asked]) expect(await rowsOf(booking.id, "booking-reminder")).toHaveLength(0);
});

test("a visit that nobody marked took place, a day after its end, unless its visitor says that nobody was there", async () => {
  const [one, absent] = [await booked({ confirmation: "instant" }), await booked({ confirmation: "instant" })];
  await services.db.booking.update({ where: { id: absent.booking.id }, data: { absentAt: services.clock.now() } });
  const stateOf = async (id: string) => (await services.db.booking.findUniqueOrThrow({ where: { id } })).state;
  services.clock.set("2026-12-06T03:59:00Z");
  await keepBookings(services);
  expect(await stateOf(one.booking.id)).toBe("confirmed");
  services.clock.set("2026-12-06T04:00:00Z");
  await Promise.all([keepBookings(services), keepBookings(services)]);
  expect([await stateOf(one.booking.id), await stateOf(absent.booking.id)]).toEqual(["attended", "confirmed"]);
  expect(await services.db.bookingEvent.count({ where: { bookingId: one.booking.id, kind: "attend" } })).toBe(1);
});

test("a host who is asked reads until when to answer; the mail about a place in line is sent once", async () => {
  const { booking, experienceId, sellerId } = await booked({ capacity: 3 });
  const ask = await mailOf(booking.id, "host-booking-new");
  expect(ask.subject).toContain("Cần trả lời");
  expect(ask.text).toContain("10:00 GMT+7");
  const yes = { bookingId: booking.id, of: { sellerId }, action: "confirm", as: "host", actor: "u" } as const;
  await answerBooking(services, yes);
  const wish = { experienceId, day: visitDay, startsAt: 480, adults: 1, children: 0, market: "KR" as const };
  for (const locale of locales) {
    const email = `${locale}-waits@example.test`;
    for (const typed of [email, email.toUpperCase()])
      expect(await joinWaitingList(services, { ...wish, email: typed, locale })).toEqual({ ok: true, value: null });
    const rows = await services.db.mailMessage.findMany({ where: { kind: "waiting-joined", toAddress: email } });
    expect(rows).toHaveLength(1);
    const mail = await sent(rows[0]?.id ?? "");
    expect(mail.html).toContain(`/${locale}/waiting/`);
    expect(`${mail.subject} ${mail.html}`).not.toMatch(/undefined|Invalid Date|visitmail:|booking:|\{\{/);
  }
});
