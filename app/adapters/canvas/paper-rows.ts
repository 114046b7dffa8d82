import type { PaperFact, PaperText, PaperTone } from "#app/shared/paper.ts";
import { gap, inks, ruled, type Strip, side } from "./paper-strips.ts";
import type { Style, Typesetter } from "./typesetter.ts";

export type Align = "left" | "right";
export type Rows = ReturnType<typeof createRows>;

export const styles: Record<PaperTone | "title" | "heading" | "sum", Style> = {
  title: { role: "title", size: 20, colour: inks.ink },
  heading: { role: "strong", size: 10.5, colour: inks.pine },
  sum: { role: "strong", size: 11.5, colour: inks.ink },
  plain: { role: "text", size: 9.5, colour: inks.ink },
  strong: { role: "strong", size: 9.5, colour: inks.ink },
  soft: { role: "text", size: 8.5, colour: inks.soft },
  small: { role: "text", size: 8, colour: inks.soft },
};
/** Of one cell or term; nothing a person typed is as long. */
export const mostLines = 14;
export const gutter = 10;

/** The rows that papers are made of. */
export function createRows(set: Typesetter) {
  const text = (of: PaperText, style: Style, width: number, align: Align = "left", most?: number) =>
    set.lines(of, { ...style, figures: align === "right" }, width, most).map((line): Strip => {
      const { size, colour } = style;
      const height = set.step(of, size);
      const baseline = height / 2 + size * 0.36;
      const inset = align === "right" ? width - line.width : 0;
      return {
        height,
        baseline,
        draw: (page, x, y) => page.write(line, { x: x + inset, y: y + baseline, size, colour }),
      };
    });
  const fact = ({ term, value }: PaperFact, width: number): Strip => {
    const room = width * 0.36;
    return side([
      { x: 0, strips: text(term, styles.soft, room - gutter, "left", mostLines) },
      { x: room, strips: text(value, styles.plain, width - room, "left", mostLines) },
    ]);
  };
  /** A box to tick by hand; a ticked one also says so where the text is copied. */
  const tick = (ticked = false): Strip => {
    const mark = ticked ? text("×", { ...styles.strong, size: 12 }, 12)[0] : undefined;
    const baseline = 10;
    const draw: Strip["draw"] = (page, x, y) => {
      page.box({ x: x + 0.5, y: y + 2 }, 8, { width: 0.7, colour: inks.ink });
      mark?.draw(page, x + 0.9, y + baseline - (mark.baseline ?? 0));
    };
    return { height: 12, baseline, draw };
  };
  const check = (of: { text: PaperText; ticked: boolean }, width: number): Strip => {
    const words = text(of.text, styles.plain, width - 16, "left", mostLines);
    return side([
      { x: 0, strips: [tick(of.ticked)] },
      { x: 16, strips: words },
    ]);
  };
  const sum = (row: PaperFact & { strong?: boolean }, width: number): Strip => {
    const style = row.strong ? styles.sum : styles.plain;
    const left = width * 0.38;
    const amount = width * 0.24;
    const strip = side([
      { x: left, strips: text(row.term, style, width - left - amount - gutter, "left", mostLines) },
      { x: width - amount, strips: text(row.value, style, amount, "right", 2) },
    ]);
    return row.strong ? ruled(strip, width, { at: "above", from: left, colour: inks.ink }) : strip;
  };
  /** What is written by hand, on a line under its name. */
  const blank = (of: PaperText, width: number): Strip => {
    const words = text(of, styles.soft, width);
    const strip = side([{ x: 0, strips: [...words, gap(11)] }]);
    return ruled(strip, width, { at: "under", colour: inks.line });
  };
  return { text, fact, tick, check, sum, blank };
}
