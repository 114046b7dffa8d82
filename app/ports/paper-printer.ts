import type { Paper } from "#app/shared/paper.ts";

/** Prints a paper as a PDF whose text can be copied and searched as it was put in. */
export type PaperPrinter = { print(paper: Paper): Promise<Uint8Array> };
