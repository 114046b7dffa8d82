import type { Letter } from "./paper-letters.server.ts";
import { createObjects, type PdfObjects } from "./pdf-objects.ts";

export type PdfFacts = { title: string; language: string; producer: string; made: Date };
export type PdfWord = {
  letters: readonly Letter[] /** in thousandths of `size`, after each letter */;
  kerns: number[];
};
/** Points from the page's top left corner, as on the screen. */
export type PdfPage = {
  write(word: PdfWord, place: { x: number; y: number; size: number; colour: string }): void;
  line(from: { x: number; y: number }, to: { x: number; y: number }, stroke: { width: number; colour: string }): void;
  box(corner: { x: number; y: number }, side: number, stroke: { width: number; colour: string }): void;
};

/** Codes of a one-byte font; 0 is left free. */
const lettersPerFont = 255;

/**
 * A PDF 1.7 whose fonts are of type 3: each code is one letter with its marks, drawn as an outline, and its ToUnicode
 * entry is the very text it stands for. So what is copied is what was put in, whatever the shaping did.
 */
export function createPdf(size: { width: number; height: number }) {
  const codes = new Map<string, { letter: Letter; font: number; code: number }>();
  const pages: string[][] = [];
  const codeOf = (letter: Letter) => {
    const place = codes.size;
    const fresh = { letter, font: Math.floor(place / lettersPerFont), code: (place % lettersPerFont) + 1 };
    const known = codes.get(letter.key) ?? fresh;
    codes.set(letter.key, known);
    return known;
  };
  return {
    addPage(): PdfPage {
      const content: string[] = [];
      pages.push(content);
      return pageOn(content, size.height, codeOf);
    },
    bytes: (facts: PdfFacts, outlinesOf: Outlines) =>
      fileOf(facts, size, pages, outlined([...codes.values()], outlinesOf)),
  };
}

type Coded = { letter: Letter; font: number; code: number };
type Outlined = Coded & { outline: string };
type Outlines = (letters: readonly Letter[]) => ReadonlyMap<string, string>;

function outlined(coded: readonly Coded[], outlinesOf: Outlines): Outlined[] {
  const outlines = outlinesOf(coded.map(({ letter }) => letter));
  return coded.map((each) => ({ ...each, outline: outlines.get(each.letter.key) ?? "" }));
}

function pageOn(content: string[], height: number, codeOf: (letter: Letter) => Coded): PdfPage {
  const stroke = (path: string, { width, colour }: { width: number; colour: string }) =>
    content.push(`${colourOf(colour)} RG ${short(width)} w ${path} S`);
  return {
    write({ letters, kerns }, { x, y, size, colour }) {
      const shown: string[] = [];
      let font = -1;
      for (const [place, letter] of letters.entries()) {
        const coded = codeOf(letter);
        if (coded.font !== font) {
          if (font >= 0) shown.push("] TJ");
          shown.push(`/F${coded.font} ${short(size)} Tf [`);
          font = coded.font;
        }
        shown.push(`<${hex(coded.code, 2)}>`);
        const kern = kerns[place] ?? 0;
        if (kern !== 0) shown.push(String(-kern));
      }
      if (shown.length > 0)
        content.push(
          `BT ${colourOf(colour)} rg 1 0 0 1 ${short(x)} ${short(height - y)} Tm ${shown.join(" ")} ] TJ ET`,
        );
    },
    line: (from, to, how) =>
      stroke(`${short(from.x)} ${short(height - from.y)} m ${short(to.x)} ${short(height - to.y)} l`, how),
    box: (corner, side, how) =>
      stroke(`${short(corner.x)} ${short(height - corner.y - side)} ${short(side)} ${short(side)} re`, how),
  };
}

function fileOf(facts: PdfFacts, size: { width: number; height: number }, pages: string[][], coded: Outlined[]) {
  const file = createObjects();
  const tree = file.reserve();
  const fonts = [...new Set(coded.map(({ font }) => font))].map((font) => {
    const letters = coded.filter((each) => each.font === font);
    return `/F${font} ${addFont(file, letters)} 0 R`;
  });
  const box = `[0 0 ${short(size.width)} ${short(size.height)}]`;
  const kids = pages.map((content) => {
    const drawn = file.add("<<>>", content.join("\n"));
    const resources = `<</Font<<${fonts.join("")}>>>>`;
    const page = `<</Type/Page/Parent ${tree} 0 R/MediaBox${box}/Resources${resources}/Contents ${drawn} 0 R>>`;
    return `${file.add(page)} 0 R`;
  });
  file.put(tree, `<</Type/Pages/Count ${kids.length}/Kids[${kids.join(" ")}]>>`);
  const shows = "/ViewerPreferences<</DisplayDocTitle true>>";
  const root = file.add(`<</Type/Catalog/Pages ${tree} 0 R/Lang(${facts.language})${shows}>>`);
  const { title, producer, made } = facts;
  const info = file.add(`<</Title${utf16(title)}/Producer${utf16(producer)}/CreationDate(${dated(made)})>>`);
  return file.bytes(root, info);
}

/** A font with its ToUnicode map and the outlines of its letters. */
function addFont({ add }: PdfObjects, letters: readonly Outlined[]): number {
  const box = "-300 -400 1400 1300";
  const map = add("<<>>", unicodeMap(letters));
  const procs = letters.map(({ letter, outline, code }) => {
    const drawn = add("<<>>", `${letter.width} 0 ${box} d1 ${outline}${outline ? " f" : ""}`);
    return `/l${code} ${drawn} 0 R`;
  });
  const names = letters.map(({ code }) => `/l${code}`).join("");
  const widths = letters.map(({ letter }) => letter.width).join(" ");
  return add(
    `<</Type/Font/Subtype/Type3/FontBBox[${box}]/FontMatrix[0.001 0 0 0.001 0 0]/FirstChar 1/LastChar ${letters.length}` +
      `/Widths[${widths}]/Encoding<</Type/Encoding/Differences[1 ${names}]>>/CharProcs<<${procs.join(" ")}>>` +
      `/Resources<<>>/ToUnicode ${map} 0 R>>`,
  );
}

/** At most 100 entries may stand in one block. */
function unicodeMap(letters: readonly Coded[]): string {
  const blocks: string[] = [];
  for (let from = 0; from < letters.length; from += 100) {
    const entries = letters
      .slice(from, from + 100)
      .map(({ letter, code }) => `<${hex(code, 2)}> <${utf16Hex(letter.text)}>`);
    blocks.push(`${entries.length} beginbfchar\n${entries.join("\n")}\nendbfchar`);
  }
  return [
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
    "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def",
    "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
    "1 begincodespacerange <00> <FF> endcodespacerange",
    ...blocks,
    "endcmap CMapName currentdict /CMap defineresource pop end end",
  ].join("\n");
}

/** "D:20261124103000Z" */
function dated(made: Date): string {
  return `D:${made.toISOString().slice(0, 19).replace(/[-:T]/g, "")}Z`;
}

function utf16(text: string): string {
  return `<FEFF${utf16Hex(text)}>`;
}

function utf16Hex(text: string): string {
  return Array.from({ length: text.length }, (_, place) => hex(text.charCodeAt(place), 4)).join("");
}

function hex(value: number, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, "0");
}

/** "#1f5a46" as three shares. */
function colourOf(colour: string): string {
  return [1, 3, 5].map((place) => short(Number.parseInt(colour.slice(place, place + 2), 16) / 255)).join(" ");
}

function short(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
