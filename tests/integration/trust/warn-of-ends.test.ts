import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { OutgoingMail } from "#app/ports/mailer.ts";
import { dateOf } from "#app/shared/calendar.ts";
import { newId, newShortCode } from "#app/shared/id.ts";
import { withdrawAward } from "#app/workflows/judge-record.server.ts";
import { recordAward } from "#app/workflows/record-award.server.ts";
import { sendMail } from "#app/workflows/send-mail.server.ts";
import { warnOfEnds } from "#app/workflows/warn-of-ends.server.ts";
import { makeAccount } from "#tests/factories/account.ts";
import { claimedAward } from "#tests/factories/award-draft.ts";
import { makeListing } from "#tests/factories/listing.ts";
import { makeSeller } from "#tests/factories/seller.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";

let services: TestServices;
let staffEmail: string;

beforeAll(async () => {
  services = await createTestServices({ content: "reference", env: { DATABASE_POOL: "20" } });
  staffEmail = (await makeAccount(services.db, { role: "staff", locale: "en" })).email;
});
afterAll(() => services.close());
beforeEach(() => services.clock.set("2026-11-24T03:00:00.000Z"));

/** An award of a listing whose owner has an account: decided 2024-06-30, good through 2027-06-30. */
async function awarded() {
  const { id: sellerId } = await makeSeller(services.db);
  const { email } = await makeAccount(services.db, { role: "seller", sellerId });
  const { id: itemId } = await makeListing(services.db, { sellerId, state: "live" });
  const claimed = claimedAward({ itemType: "product", itemId, decisionDate: "2024-06-30" });
  const granted = await recordAward({ ...services, actorId: "x", now: services.clock.now() }, claimed);
  if (!granted.ok) throw new Error(granted.error.code);
  return { email, itemId, ...granted.value };
}

/** The days of the warnings to an address, in the order in which their mails leave. */
async function warningsTo(email: string, code: string): Promise<number[]> {
  const rows = await services.db.$queryRaw<{ days: number }[]>`
    SELECT (m.data->>'days')::int AS days
    FROM graphile_worker._private_jobs j JOIN mail_message m ON m.id::text = j.payload->>'mailId'
    WHERE m.to_address = ${email} AND m.data->>'code' = ${code}
    ORDER BY j.priority, j.run_at, j.id`;
  return rows.map(({ days }) => days);
}

async function passTo(moment: string) {
  services.clock.set(moment);
  await warnOfEnds(services);
}

test("as days go by the owner and the centre get each warning on its day, once", async () => {
  const { email, code } = await awarded();
  await passTo("2026-12-31T03:00:00Z");
  expect(await warningsTo(email, code)).toEqual([]);
  await passTo("2027-01-01T03:00:00Z");
  expect(await warningsTo(email, code)).toEqual([180]);
  await passTo("2027-02-15T03:00:00Z");
  await passTo("2027-04-01T03:00:00Z");
  await passTo("2027-05-31T03:00:00Z");
  await passTo("2027-06-30T03:00:00Z");
  await passTo("2027-08-01T03:00:00Z");
  for (const reader of [email, staffEmail]) expect(await warningsTo(reader, code)).toEqual([180, 90, 30]);
});

test.each(["2027-06-29T03:00:00Z", "2029-01-01T03:00:00Z"])(
  "when time jumped to %s, each missing warning is sent once and in order, however many runs there are at once",
  async (moment) => {
    const { email, code, id } = await awarded();
    services.clock.set(moment);
    await Promise.all([1, 2, 3, 4].map(() => warnOfEnds(services)));
    await warnOfEnds(services);
    for (const reader of [email, staffEmail]) expect(await warningsTo(reader, code)).toEqual([180, 90, 30]);
    const rows = await services.db.endWarning.findMany({ where: { recordId: id } });
    expect(rows.map(({ daysBefore }) => daysBefore).sort((a, b) => b - a)).toEqual([180, 90, 30]);
  },
);

test("one person's warnings share a queue, so that they leave one after the other", async () => {
  const { email, code } = await awarded();
  await passTo("2027-06-29T03:00:00Z");
  const queues = await services.db.$queryRaw<{ queue: string | null }[]>`
    SELECT DISTINCT q.queue_name AS queue
    FROM graphile_worker._private_jobs j
    JOIN mail_message m ON m.id::text = j.payload->>'mailId'
    LEFT JOIN graphile_worker._private_job_queues q ON q.id = j.job_queue_id
    WHERE m.to_address = ${email} AND m.data->>'code' = ${code}`;
  expect(queues).toHaveLength(1);
  expect(queues[0]?.queue).toMatch(/^record-ending\//);
});

test("nobody is warned of what was revoked, is followed by another, or had ended before it was written down", async () => {
  const revoked = await awarded();
  await withdrawAward({ ...services, actorId: "x", now: services.clock.now() }, revoked.code, {
    on: "2026-11-24",
    reason: "Sai",
  });
  const followed = await awarded();
  const next = claimedAward({ replacesId: followed.id, decisionDate: "2027-03-01" });
  await recordAward({ ...services, actorId: "x", now: services.clock.now() }, next);
  services.clock.set("2027-07-05T03:00:00Z");
  const late = await awarded();
  await passTo("2027-07-06T03:00:00Z");
  for (const { email, code } of [revoked, followed, late]) expect(await warningsTo(email, code)).toEqual([]);
});

test("of an award without a listing only the centre is warned", async () => {
  const granted = await recordAward(
    { ...services, actorId: "x", now: services.clock.now() },
    claimedAward({ decisionDate: "2024-06-30" }),
  );
  await passTo("2027-01-01T03:00:00Z");
  const code = granted.ok ? granted.value.code : "";
  expect(await warningsTo(staffEmail, code)).toEqual([180]);
  expect(await services.db.mailMessage.count({ where: { data: { path: ["code"], equals: code } } })).toBe(1);
});

test("a verified certificate is warned of like an award, a stated one is not", async () => {
  const { id: sellerId } = await makeSeller(services.db);
  const { email } = await makeAccount(services.db, { role: "seller", sellerId });
  const { id: productId } = await makeListing(services.db, { sellerId, state: "live" });
  const make = async (verifiedOn: Date | null) => {
    const code = `CN-${newShortCode(5)}`;
    const dates = { validUntil: dateOf("2027-06-30"), verifiedOn, createdAt: services.clock.now() };
    const facts = { kind: "vietgap", issuer: "Tổ chức chứng nhận", number: "VG-1" };
    await services.db.certificate.create({ data: { id: newId(), code, productId, ...facts, ...dates } });
    return code;
  };
  const [verified, stated] = [await make(dateOf("2026-10-01")), await make(null)];
  await passTo("2027-06-01T03:00:00Z");
  expect(await warningsTo(email, verified)).toEqual([180, 90, 30]);
  expect(await warningsTo(email, stated)).toEqual([]);
  const mail = await services.db.mailMessage.findFirstOrThrow({ where: { toAddress: email } });
  expect(mail.data).toMatchObject({ code: verified, name: "Cà phê thử (VietGAP VG-1)" });
});

test("the mail names what ends, when, and where to look, in the reader's language", async () => {
  const { email, code, id } = await awarded();
  await passTo("2027-06-01T03:00:00Z");
  const sent: OutgoingMail[] = [];
  const mailer = { send: async (mail: OutgoingMail) => void sent.push(mail) };
  const rows = await services.db.mailMessage.findMany({
    where: { dedupeKey: { startsWith: `record-ending/award/${id}/30/` } },
  });
  for (const row of rows) await sendMail({ ...services, mailer }, row.id);
  const toOwner = sent.find((mail) => mail.to === email);
  expect(toOwner?.subject).toBe("[30 ngày] Cà phê thử (OCOP 4 sao) hết hạn ngày 30 tháng 6, 2027");
  expect(toOwner?.html).toContain(`/vi/certificates/${code}`);
  expect(toOwner?.text).toContain("Còn 29 ngày.");
  const toStaff = sent.find((mail) => mail.to === staffEmail);
  expect(toStaff?.subject).toContain("Cà phê thử (OCOP 4 stars) ends on");
  expect(toStaff?.html).toContain(`/en/staff/awards/${code}`);
  for (const mail of sent) expect(`${mail.subject} ${mail.html}`).not.toMatch(/undefined|NaN|awards:|\{\{/);
});
