import type { Locale } from "./locale.ts";

/** Words with the language they are in: it decides faces, line ends and the room above and below. */
export type PaperText = string | { text: string; locale: Locale };
export type PaperTone = "plain" | "soft" | "strong" | "small";
export type PaperFact = { term: PaperText; value: PaperText };

/** `width` is a share of the table's. */
export type PaperColumn = { head: PaperText; width: number; align?: "left" | "right" };
/** `lines` stand under each other; the ones after the first are smaller. A `box` is to be ticked by hand. */
export type PaperCell = { lines: PaperText[] } | { box: true };

export type PaperBlock =
  | { kind: "title"; text: PaperText }
  | { kind: "heading"; text: PaperText }
  | { kind: "text"; text: PaperText; tone?: PaperTone }
  | { kind: "facts"; facts: PaperFact[] }
  | { kind: "checks"; checks: { text: PaperText; ticked: boolean }[] }
  | { kind: "columns"; columns: PaperBlock[][] }
  | { kind: "table"; columns: PaperColumn[]; rows: PaperCell[][] }
  | { kind: "sums"; rows: (PaperFact & { strong?: boolean })[] }
  | { kind: "blank"; text: PaperText };

/** What is to be printed on A4. `running` and `pageText` stand on every page. */
export type Paper = {
  title: string;
  locale: Locale;
  portalName: string;
  running: string;
  footer: string;
  pageText(page: number, of: number): string;
  blocks: PaperBlock[];
};
