import { expect, test } from "vitest";
import { type Person, refuseRoleChange, refuseSuspension } from "./role.ts";

const admin: Person = { userId: "a", role: "admin", suspended: false };
const otherAdmin: Person = { userId: "b", role: "admin", suspended: false };
const staff: Person = { userId: "s", role: "staff", suspended: false };
const buyer: Person = { userId: "c", role: "buyer", suspended: false };

test("an admin gives a role to somebody else", () => {
  expect(refuseRoleChange(admin, buyer, "seller", 1)).toBeNull();
});

test("staff see roles but cannot change them", () => {
  expect(refuseRoleChange(staff, buyer, "seller", 1)).toBe("not-allowed");
});

test("nobody changes their own role or suspends themselves", () => {
  expect(refuseRoleChange(admin, admin, "buyer", 2)).toBe("own-account");
  expect(refuseSuspension(admin, admin, 2)).toBe("own-account");
});

test("the last admin stays", () => {
  expect(refuseRoleChange(admin, otherAdmin, "staff", 1)).toBe("last-admin");
  expect(refuseRoleChange(admin, otherAdmin, "staff", 2)).toBeNull();
  expect(refuseSuspension(admin, otherAdmin, 1)).toBe("last-admin");
});

test("a suspended admin does not count as the last one", () => {
  expect(refuseRoleChange(admin, { ...otherAdmin, suspended: true }, "staff", 1)).toBeNull();
});

test("staff suspend buyers and sellers, never staff", () => {
  expect(refuseSuspension(staff, buyer, 1)).toBeNull();
  expect(refuseSuspension(staff, { ...staff, userId: "t" }, 1)).toBe("not-allowed");
  expect(refuseSuspension(staff, admin, 2)).toBe("not-allowed");
});
