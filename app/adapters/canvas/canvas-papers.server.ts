import { realNow } from "#app/platform/clock.server.ts";
import type { PaperPrinter } from "#app/ports/paper-printer.ts";
import { bcp47 } from "#app/shared/locale.ts";
import type { Paper } from "#app/shared/paper.ts";
import { blockStrips } from "./paper-blocks.ts";
import { createLetters, type Letters } from "./paper-letters.server.ts";
import { pagesOf } from "./paper-pages.ts";
import { createRows, type Rows, styles } from "./paper-rows.ts";
import { inks } from "./paper-strips.ts";
import { createPdf, type PdfPage } from "./pdf-file.ts";
import { createTypesetter } from "./typesetter.ts";

/** A4 in points. */
const sheet = { width: 595.28, height: 841.89 };
const margin = 48;
const body = { top: 74, bottom: sheet.height - 58, width: sheet.width - 2 * margin };

/** Letters are shaped and outlined by Skia, set and written here. See docs/decisions/014. */
export function canvasPapers(): PaperPrinter {
  let opened: Promise<Letters> | null = null;
  return {
    async print(paper) {
      opened ??= import("@napi-rs/canvas").then(createLetters);
      return printed(paper, await opened);
    },
  };
}

function printed(paper: Paper, letters: Letters): Uint8Array {
  const rows = createRows(createTypesetter(letters, paper.locale));
  const strips = paper.blocks.flatMap((block) => blockStrips(rows, block, body.width));
  const pages = pagesOf(strips, body.bottom - body.top);
  const pdf = createPdf(sheet);
  for (const [index, placed] of pages.entries()) {
    const page = pdf.addPage();
    frame(page, paper, rows, paper.pageText(index + 1, pages.length));
    for (const { strip, y } of placed) strip.draw(page, margin, body.top + y);
  }
  const language = bcp47[paper.locale].slice(0, 5);
  return pdf.bytes({ title: paper.title, language, producer: paper.portalName, made: realNow() }, letters.outlinesOf);
}

/** What stands above and below on every page, each on one line. */
function frame(page: PdfPage, { portalName, running, footer }: Paper, rows: Rows, pageText: string) {
  const foot = sheet.height - 44;
  const name = rows.text(
    { text: portalName, locale: "vi" },
    { role: "title", size: 14, colour: inks.pine },
    200,
    "left",
    1,
  );
  name[0]?.draw(page, margin, 32);
  rows.text(running, styles.small, body.width - 210, "right", 1)[0]?.draw(page, margin + 210, 38);
  rows.text(footer, styles.small, body.width - 90, "left", 1)[0]?.draw(page, margin, foot);
  rows.text(pageText, styles.small, 80, "right", 1)[0]?.draw(page, margin + body.width - 80, foot);
  for (const y of [56, sheet.height - 50])
    page.line({ x: margin, y }, { x: sheet.width - margin, y }, { width: 0.5, colour: inks.line });
}
