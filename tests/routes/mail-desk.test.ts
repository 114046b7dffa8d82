import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { queueMail } from "#app/emails/outbox.server.ts";
import { inTransaction } from "#app/platform/database.server.ts";
import type { Mailer, OutgoingMail } from "#app/ports/mailer.ts";
import { action as askForPassword } from "#app/routes/account/forgotten-password.tsx";
import { action, loader } from "#app/routes/staff/mails.tsx";
import { loader as today } from "#app/routes/staff/today.tsx";
import { newId } from "#app/shared/id.ts";
import { sendMail } from "#app/workflows/send-mail.server.ts";
import { makeAccount } from "#tests/factories/account.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { cookieOf, visit } from "#tests/support/visit.ts";

type Line = { id: string; kind: string; toAddress: string; attempts: number; error: string | null; standing: string };
type Desk = {
  failing: { rows: Line[]; total: number; page: number };
  waiting: { rows: Line[]; total: number };
  sent: Line[];
};
type Refusal = { errors: { message: string }[] };

let services: TestServices;
let cookie: string;
beforeAll(async () => {
  services = await createTestServices({ content: "reference" });
  cookie = await cookieOf(services, (await makeAccount(services.db, { role: "staff" })).email);
});
beforeEach(async () => {
  services.clock.set("2026-11-24T03:00:00.000Z");
  await services.db.mailMessage.deleteMany();
  await services.database.pool.query("DELETE FROM graphile_worker._private_jobs");
});
afterAll(() => services.close());

async function write(to: string): Promise<string> {
  const dedupeKey = newId();
  await inTransaction(services.db, (tx) =>
    queueMail(tx, services.jobs, services.clock.now(), {
      kind: "report-answered",
      ...{ dedupeKey, to, locale: "en" },
      data: { code: "R-1", record: "OC-1", answer: "Mended.", link: "/en/certificates/OC-1" },
    }),
  );
  return (await services.db.mailMessage.findUniqueOrThrow({ where: { dedupeKey } })).id;
}

const broken: Mailer = { send: () => Promise.reject(new Error("connect ECONNREFUSED")) };
const refusing: Mailer = { send: async () => ({ refused: "550 5.1.1 no such user" }) };
const attempt = (id: string, mailer: Mailer) => sendMail({ ...services, mailer }, id);
const desk = async (query = "") =>
  (await visit<Desk>(services, loader, { path: `/en/staff/mails${query}`, cookie })).data as Desk;
const again = (mailId: string) =>
  visit<Refusal>(services, action, { path: "/en/staff/mails", cookie, form: { mailId } });

/** Those that a worker would still take: one that spent its attempts loses its key to the next. */
async function jobs(): Promise<{ key: string; attempts: number; taken: boolean }[]> {
  const { rows } = await services.database.pool.query(
    "SELECT key, attempts, locked_at IS NOT NULL AS taken FROM graphile_worker._private_jobs WHERE attempts < max_attempts ORDER BY key",
  );
  return rows;
}

test("failing mails stand first, the oldest on top, then those that wait, then what left last", async () => {
  const failed = await write("first@example.test");
  services.clock.set("2026-11-24T03:01:00.000Z");
  const refused = await write("gone@example.test");
  const left = await write("left@example.test");
  const waits = await write("waits@example.test");
  await expect(attempt(failed, broken)).rejects.toThrow();
  await expect(attempt(failed, broken)).rejects.toThrow();
  await attempt(refused, refusing);
  await attempt(left, { send: async () => undefined });
  const { failing, waiting, sent } = await desk();
  expect(failing.rows).toMatchObject([
    { id: failed, standing: "failing", attempts: 2, error: "connect ECONNREFUSED", toAddress: "first@example.test" },
    { id: refused, standing: "refused", attempts: 1, error: "550 5.1.1 no such user" },
  ]);
  expect(waiting.rows).toMatchObject([{ id: waits, standing: "waiting", error: null }]);
  expect(sent).toMatchObject([{ id: left, standing: "sent" }]);
  expect(JSON.stringify({ failing, waiting, sent })).not.toContain("Mended.");
  services.clock.set("2026-11-24T03:20:00.000Z");
  expect((await desk()).waiting.rows).toMatchObject([{ id: waits, standing: "late" }]);
  const figures = await visit<{ figures: { failedMails: number } }>(services, today, { path: "/en/staff", cookie });
  expect(figures.data?.figures.failedMails).toBe(2);
});

test("a mail refused for good is not tried again by itself", async () => {
  const id = await write("gone@example.test");
  await expect(attempt(id, refusing)).resolves.toBeUndefined();
});

test("sent again, a failed mail has its one job back at the front, and leaves once", async () => {
  const id = await write("late@example.test");
  await expect(attempt(id, broken)).rejects.toThrow();
  await services.database.pool.query(
    "UPDATE graphile_worker._private_jobs SET attempts = 12, run_at = now() + interval '1 day'",
  );
  const answers = await Promise.all([again(id), again(id), again(id)]);
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
  expect(await jobs()).toEqual([{ key: `mail/${id}`, attempts: 0, taken: false }]);
  const sent: OutgoingMail[] = [];
  const mailer = { send: async (mail: OutgoingMail) => void sent.push(mail) };
  await attempt(id, mailer);
  await attempt(id, mailer);
  expect(sent.map(({ to }) => to)).toEqual(["late@example.test"]);
  expect(await services.db.auditEntry.count({ where: { action: "mail.again", subjectId: id } })).toBe(3);
});

test("a refused mail whose job is long gone is queued anew", async () => {
  const id = await write("gone@example.test");
  await attempt(id, refusing);
  await services.database.pool.query("DELETE FROM graphile_worker._private_jobs");
  expect((await again(id)).status).toBe(303);
  expect(await jobs()).toEqual([{ key: `mail/${id}`, attempts: 0, taken: false }]);
});

test("what left, what waits its turn and what a worker has in hand is not sent again", async () => {
  const left = await write("left@example.test");
  const waits = await write("waits@example.test");
  const inHand = await write("in-hand@example.test");
  await attempt(left, { send: async () => undefined });
  await expect(attempt(inHand, broken)).rejects.toThrow();
  await services.database.pool.query(
    "UPDATE graphile_worker._private_jobs SET locked_at = now(), locked_by = 'worker-1' WHERE key = $1",
    [`mail/${inHand}`],
  );
  const before = await jobs();
  for (const [id, told] of [
    [left, "has left"],
    [waits, "about to be sent"],
    [inHand, "right now"],
  ] as const) {
    const answer = await again(id);
    expect(answer.status).toBe(409);
    expect(answer.data?.errors[0]?.message).toContain(told);
  }
  expect(await jobs()).toEqual(before);
});

test("an unknown mail and nonsense are not found", async () => {
  for (const id of [newId(), "1' OR 1=1", "", "🍓"]) expect((await again(id)).status).toBe(404);
});

test("many failing mails come a page at a time, and a page beyond the last is the last", async () => {
  await services.db.mailMessage.createMany({
    data: Array.from({ length: 31 }, (_, row) => ({
      id: newId(),
      dedupeKey: `many/${row}`,
      kind: "order-paid",
      toAddress: `many${row}@example.test`,
      locale: "en",
      data: {},
      lastError: "down",
      createdAt: new Date(Date.UTC(2026, 10, 23, 1, row)),
    })),
  });
  expect((await desk()).failing).toMatchObject({ total: 31, page: 1 });
  expect((await desk("?page=99")).failing.rows.map(({ toAddress }) => toAddress)).toEqual(["many30@example.test"]);
});

test("a link that somebody asked for in vain is no mail that fails or waits", async () => {
  await visit(services, askForPassword, { path: "/en/forgotten-password", form: { email: "nobody@example.test" } });
  const { waiting } = await desk();
  expect(waiting.rows).toMatchObject([{ kind: "password-reset" }]);
  await attempt(waiting.rows[0]?.id ?? "", { send: async () => undefined });
  expect(await desk()).toMatchObject({ failing: { total: 0 }, waiting: { total: 0 }, sent: [] });
});
