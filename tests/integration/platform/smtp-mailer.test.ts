import { afterEach, expect, test } from "vitest";
import { smtpMailer } from "#app/adapters/smtp/smtp-mailer.server.ts";
import { smtpServer } from "#tests/support/smtp-server.ts";

const mail = {
  to: "hanako@example.test",
  from: "Đất Lành <no-reply@example.test>",
  subject: "ご注文",
  html: "<p>ご注文</p>",
  text: "ご注文",
  messageId: "<one@example.test>",
};

let server: Awaited<ReturnType<typeof smtpServer>>;
afterEach(() => server.close());

test("a mail is handed over with its message id", async () => {
  server = await smtpServer();
  expect(await smtpMailer(server.url).send(mail)).toBeUndefined();
  expect(server.taken).toHaveLength(1);
  expect(server.taken[0]).toContain("Message-ID: <one@example.test>");
});

test("a recipient refused for good is an answer, one refused for now a failure that is tried again", async () => {
  server = await smtpServer({ recipient: "550 5.1.1 no such user" });
  const mailer = smtpMailer(server.url);
  expect(await mailer.send(mail)).toEqual({ refused: "550 5.1.1 no such user" });
  server.answers.recipient = "451 4.7.1 greylisted";
  await expect(mailer.send(mail)).rejects.toThrow("greylisted");
});

test("a text refused for good is an answer, a server that is full a failure", async () => {
  server = await smtpServer({ text: "554 5.7.1 looks like spam" });
  const mailer = smtpMailer(server.url);
  expect(await mailer.send(mail)).toEqual({ refused: "554 5.7.1 looks like spam" });
  server.answers.text = "452 4.3.1 disk full";
  await expect(mailer.send(mail)).rejects.toThrow("disk full");
});
