/** Draws all the art of the portal into public/. Run: node scripts/draw-art.ts [--icons] */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { contourFiles } from "./art/contours.ts";
import { emblemSprite } from "./art/emblems.ts";
import { favicon, iconPage, logoMark, ridgeDivider } from "./art/marks.ts";
import { monthFiles, placeFiles } from "./art/scenes.ts";

const publicDir = join(import.meta.dirname, "..", "public");

function write(path: string, content: string): void {
  const target = join(publicDir, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
}

/** The two bitmap icons need a browser to be drawn; they change only with the mark. */
function drawIcon(path: string, size: number): void {
  const folder = mkdtempSync(join(tmpdir(), "icon-"));
  const page = join(folder, "icon.html");
  writeFileSync(page, iconPage(size));
  execFileSync(
    process.env.CHROMIUM ?? "/usr/bin/chromium",
    [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--hide-scrollbars",
      `--user-data-dir=${join(folder, "profile")}`,
      `--window-size=${size},${size}`,
      `--screenshot=${join(publicDir, path)}`,
      `file://${page}`,
    ],
    { stdio: "ignore" },
  );
  rmSync(folder, { recursive: true, force: true });
}

for (const [name, content] of contourFiles()) write(`art/${name}`, content);
for (const [name, content] of [...monthFiles(), ...placeFiles()]) write(`art/scenes/${name}`, content);
write("art/emblems.svg", emblemSprite());
write("art/ridge-divider.svg", ridgeDivider(false));
write("art/ridge-divider-dark.svg", ridgeDivider(true));
write("art/logo-mark.svg", logoMark());
write("favicon.svg", favicon());
if (process.argv.includes("--icons")) {
  drawIcon("apple-touch-icon.png", 180);
  drawIcon("icon-512.png", 512);
}
