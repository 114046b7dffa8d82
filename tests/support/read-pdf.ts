import { getDocumentProxy } from "unpdf";

/** The text of each page as pdf.js reads it, one string a page; runs of white space are one space. */
export async function readPdf(bytes: Uint8Array): Promise<string[]> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    const text = items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join("");
    pages.push(text.replace(/\s+/gu, " ").trim());
  }
  return pages;
}

/** Where a line ends says nothing: Thai and Japanese lines end without a space. */
export function withoutSpaces(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, "");
}
