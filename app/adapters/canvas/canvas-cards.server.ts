import type { SKRSContext2D } from "@napi-rs/canvas";
import type { CardDrawer } from "#app/ports/card-drawer.ts";
import type { FileStorage } from "#app/ports/file-storage.ts";
import type { Locale } from "#app/shared/locale.ts";
import { cardSize, type SocialCard } from "#app/shared/social-card.ts";
import { createCardFonts, type FontRole } from "./card-fonts.server.ts";
import { accentTones, type CardPictures, cardPictures, onLabel, pineTones } from "./card-picture.server.ts";
import { balancedLines, cutLines, linesOf, widestWord, wordsOf } from "./card-words.ts";

const { width, height } = cardSize;
const edge = 32;
const inset = 76;
const panel = 500;
const emblemSide = 320;
const titleSizes = [78, 68, 60, 52, 46, 40];
const titleLines = 4;
/** Marks above and below the letters need their room. */
const leading: Record<Locale, number> = { vi: 1.22, en: 1.18, th: 1.55, ko: 1.34, ja: 1.36 };

type Fonts = ReturnType<typeof createCardFonts>;
type Canvas = typeof import("@napi-rs/canvas");
type Set = { context: SKRSContext2D; fonts: Fonts; right: number };

/** Skia shapes what it draws, so Thai marks stack and Vietnamese ones stand right. One card at a time in a process. */
export function canvasCards(options: { artDir: string; files: FileStorage }): CardDrawer {
  const pictures = cardPictures(options);
  let opened: Promise<{ canvas: Canvas; fonts: Fonts }> | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  const draw = async (card: SocialCard) => {
    opened ??= openCanvas();
    const { canvas, fonts } = await opened;
    return drawCard(card, canvas, fonts, pictures);
  };
  return {
    draw(card) {
      const drawn = turn.then(() => draw(card));
      turn = drawn.catch(() => undefined);
      return drawn;
    },
  };
}

/** Loaded with the first card: most processes never draw one. */
async function openCanvas() {
  const canvas = await import("@napi-rs/canvas");
  return { canvas, fonts: createCardFonts(canvas.GlobalFonts) };
}

async function drawCard(card: SocialCard, { createCanvas, loadImage }: Canvas, fonts: Fonts, pictures: CardPictures) {
  const surface = createCanvas(width, height);
  const context = surface.getContext("2d");
  const tones = accentTones[card.accent] ?? pineTones;
  const picture = await pictureOf(card, pictures);
  context.fillStyle = tones.ground;
  context.fillRect(0, 0, width, height);
  const ground = picture ? width - panel : width;
  const contour = await pictures.contour(card.emblem, { width: ground, height });
  context.drawImage(await loadImage(contour), 0, 0, ground, height);
  if (picture) context.drawImage(await loadImage(picture), ground, 0, panel, height);
  const emblem = picture || !card.emblem ? null : await pictures.emblem(card.emblem, tones.second, emblemSide);
  if (emblem) {
    const left = width - inset - emblemSide;
    context.drawImage(await loadImage(emblem), left, (height - emblemSide) / 2, emblemSide, emblemSide);
  }
  context.strokeStyle = "rgb(255 253 248 / 0.5)";
  context.lineWidth = 1.5;
  context.strokeRect(edge, edge, ground - 2 * edge, height - 2 * edge);
  const right = emblem ? width - inset - emblemSide - 36 : ground - inset;
  writeCard(card, { context, fonts, right });
  return surface.encode("jpeg", 88);
}

async function pictureOf({ photo, scene }: SocialCard, pictures: CardPictures): Promise<Buffer | null> {
  const size = { width: panel, height };
  const shown = photo ? await pictures.photo(photo, size) : null;
  return shown ?? (scene ? pictures.scene(scene, size) : null);
}

function writeCard(card: SocialCard, set: Set) {
  const { portalName, tagline, title, titleLocale, line, locale } = card;
  set.context.textBaseline = "alphabetic";
  set.context.fillStyle = onLabel;
  write(set, { words: portalName, locale: "vi", role: "title", size: 34, baseline: 108, lines: 1 });
  write(set, { words: tagline, locale, role: "text", size: 24, baseline: 148, lines: 1 });
  const foot = height - inset;
  write(set, { words: line, locale, role: "text", size: 28, baseline: foot, lines: 1 });
  writeTitle(set, title, titleLocale, foot - (line ? 64 : 6));
}

type Words = { words: string; locale: Locale; role: FontRole; size: number; baseline: number; lines: number };

function write(set: Set, { words, locale, role, size, baseline, lines }: Words) {
  const { text, measure } = fitted(set, words, locale, role, size);
  const room = set.right - inset;
  const cut = cutLines(linesOf(wordsOf(text, locale), room, measure), lines, room, measure);
  for (const line of cut) set.context.fillText(line, inset, baseline);
}

/** As large as it may be in at most four lines; the last line stands at `foot`. */
function writeTitle(set: Set, title: string, locale: Locale, foot: number) {
  const room = set.right - inset;
  for (const size of titleSizes) {
    const { text, measure } = fitted(set, title, locale, "title", size);
    const words = wordsOf(text, locale);
    const lines = balancedLines(words, room, measure);
    const step = size * leading[locale];
    const whole = widestWord(words, measure) <= room;
    const fits = whole && lines.length <= titleLines && lines.length * step <= foot - 178;
    if (!fits && size !== titleSizes.at(-1)) continue;
    const shown = cutLines(lines, titleLines, room, measure);
    for (const [index, line] of shown.entries())
      set.context.fillText(line, inset, foot - (shown.length - 1 - index) * step);
    return;
  }
}

/** The words without letters nobody can draw, and how wide a part of them is; the context is left in that font. */
function fitted({ context, fonts }: Set, words: string, locale: Locale, role: FontRole, size: number) {
  const { words: text, families } = fonts(words, locale, role);
  if (families) context.font = `${role === "title" ? 600 : 400} ${size}px ${families}`;
  return { text, measure: (part: string) => context.measureText(part).width };
}
