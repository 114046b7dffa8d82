import { expect, test } from "vitest";
import { refusalOf } from "./refusal-of.ts";

const failure = (facts: object) => Object.assign(new Error("Can't send mail"), facts);
const recipient = { code: "EENVELOPE", command: "RCPT TO", response: "550 5.1.1 no such user", permanent: true };

test("a recipient or a text that a server refuses for good is told in its words", () => {
  expect(refusalOf(failure(recipient))).toBe("550 5.1.1 no such user");
  expect(
    refusalOf(failure({ code: "EMESSAGE", command: "DATA", response: "554 5.7.1 looks like spam", permanent: true })),
  ).toBe("554 5.7.1 looks like spam");
});

test("what may pass, and what our own settings cause, is tried again", () => {
  expect(refusalOf(failure({ ...recipient, response: "451 4.7.1 try later", permanent: false }))).toBeNull();
  expect(refusalOf(failure({ ...recipient, command: "MAIL FROM", response: "550 sender unknown" }))).toBeNull();
  expect(refusalOf(failure({ code: "EAUTH", response: "535 wrong password", permanent: true }))).toBeNull();
  expect(refusalOf(failure({ code: "ECONNECTION" }))).toBeNull();
  expect(refusalOf("550")).toBeNull();
  expect(refusalOf(undefined)).toBeNull();
});
