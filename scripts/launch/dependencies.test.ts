import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { areDependenciesCurrent } from "#scripts/launch/dependencies.mjs";

const JAR = { version: "1.0.0", integrity: "sha512-jar" };
const FOREIGN_LID = { version: "2.0.0", optional: true, os: ["no-such-system"] };
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "phụ thuộc "));
  mkdirSync(join(root, "node_modules"));
  write("package.json", { dependencies: { jar: "1.0.0" } });
  write("package-lock.json", { packages: { "": { dependencies: { jar: "1.0.0" } }, "node_modules/jar": JAR } });
  write("node_modules/.package-lock.json", { packages: { "node_modules/jar": JAR } });
});

afterEach(() => rmSync(root, { recursive: true }));

function write(name: string, content: object): void {
  writeFileSync(join(root, name), JSON.stringify(content));
}

test("an installation that matches the lock file is current", () => {
  expect(areDependenciesCurrent(root)).toBe(true);
});

test("an installation that was cut short is not current", () => {
  rmSync(join(root, "node_modules/.package-lock.json"));
  expect(areDependenciesCurrent(root)).toBe(false);
});

test("another version of a package is not current", () => {
  write("node_modules/.package-lock.json", { packages: { "node_modules/jar": { ...JAR, version: "1.0.1" } } });
  expect(areDependenciesCurrent(root)).toBe(false);
});

test("a dependency that the lock file does not know is not current", () => {
  write("package.json", { dependencies: { jar: "1.0.0", lid: "2.0.0" } });
  expect(areDependenciesCurrent(root)).toBe(false);
});

test("an optional package for another machine may be absent", () => {
  const packages = { "": { dependencies: { jar: "1.0.0" } }, "node_modules/jar": JAR, "node_modules/lid": FOREIGN_LID };
  write("package-lock.json", { packages });
  expect(areDependenciesCurrent(root)).toBe(true);
});

test("an optional package for this machine must be there", () => {
  const lid = { ...FOREIGN_LID, os: [process.platform] };
  write("package-lock.json", {
    packages: { "": { dependencies: { jar: "1.0.0" } }, "node_modules/jar": JAR, "node_modules/lid": lid },
  });
  expect(areDependenciesCurrent(root)).toBe(false);
});
