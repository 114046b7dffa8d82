import { sharp } from "./pictures.server.ts";

export type EncodedPhoto = {
  width: number;
  height: number;
  /** The mean colour, as #rrggbb. */
  tone: string;
  files: { name: string; contentType: string; bytes: Uint8Array }[];
};
export type EncodeOptions = {
  widths: readonly number[];
  pixels: number;
  /** Of the shorter side. */
  smallestSide?: number;
  /** Files up to this width lose quality until they are no larger. */
  card?: { width: number; bytes: number };
};
type PhotoFault = "broken" | "too-many-pixels" | "too-small" | "animated";

/**
 * A photo upright, without its metadata (place, camera), in WebP and AVIF of each width; small ones are not blown up.
 * One at a time in a process: several uploads must not take the pages' share of the machine.
 */
export function encodePhoto(bytes: Uint8Array, options: EncodeOptions): Promise<EncodedPhoto | PhotoFault> {
  const done = turn.then(() => encodeInTurn(bytes, options));
  turn = done;
  return done;
}

let turn: Promise<unknown> = Promise.resolve();

async function encodeInTurn(bytes: Uint8Array, options: EncodeOptions): Promise<EncodedPhoto | PhotoFault> {
  try {
    return (await faultOf(bytes, options)) ?? (await encode(bytes, options));
  } catch {
    return "broken";
  }
}

/** By what the file says of itself: nothing is unfolded yet. */
async function faultOf(bytes: Uint8Array, { pixels, smallestSide = 1 }: EncodeOptions): Promise<PhotoFault | null> {
  const { width, height, pages = 1 } = await sharp(bytes, { limitInputPixels: false, failOn: "error" }).metadata();
  if (width * height > pixels) return "too-many-pixels";
  if (pages > 1) return "animated";
  return Math.min(width, height) < smallestSide ? "too-small" : null;
}

async function encode(bytes: Uint8Array, { widths, pixels, card }: EncodeOptions): Promise<EncodedPhoto> {
  const { data, info } = await uprightPixels(bytes, Math.max(...widths), pixels);
  const raw = { width: info.width, height: info.height, channels: 3 } as const;
  const files: EncodedPhoto["files"] = [];
  let sized = new Map<Format, Uint8Array>();
  for (const [index, width] of widths.entries()) {
    const sameAgain = (widths[index - 1] ?? 0) >= info.width;
    if (!sameAgain) {
      const draw = () => sharp(data, { raw }).resize({ width, withoutEnlargement: true });
      const most = card && width <= card.width ? card.bytes : Number.POSITIVE_INFINITY;
      sized = new Map();
      for (const format of formats) sized.set(format, await smallEnough(draw, format, width, most));
    }
    for (const [format, bytes] of sized)
      files.push({ name: `${width}.${format}`, contentType: `image/${format}`, bytes });
  }
  return { width: info.width, height: info.height, tone: await toneOf(data, raw), files };
}

/** As many pixels as the largest width needs. What is transparent becomes white, as on the paper it was cut out for. */
function uprightPixels(bytes: Uint8Array, largest: number, pixels: number) {
  return sharp(bytes, { limitInputPixels: pixels, failOn: "error" })
    .autoOrient()
    .resize({ width: largest, height: largest * 2, fit: "inside", withoutEnlargement: true })
    .flatten({ background: "white" })
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
}

const formats = ["webp", "avif"] as const;
type Format = (typeof formats)[number];
type Picture = ReturnType<typeof sharp>;

/** The best first. */
const qualities = { webp: [78, 60, 42, 24], avif: [52, 40, 28, 16] } as const;
const encoders = {
  webp: (picture: Picture, quality: number) => picture.webp({ quality }),
  avif: (picture: Picture, quality: number, effort: number) => picture.avif({ quality, effort }),
};
/** AVIF is worth effort where a list shows two dozen; in large, effort takes seconds and saves next to nothing. */
const effortOf = (width: number) => (width <= 640 ? 3 : 1);

async function smallEnough(draw: () => Picture, format: Format, width: number, most: number): Promise<Uint8Array> {
  const encode = (picture: Picture, quality: number) => encoders[format](picture, quality, effortOf(width)).toBuffer();
  for (const quality of qualities[format]) {
    const bytes = await encode(draw(), quality);
    if (bytes.length <= most) return bytes;
  }
  // Nothing but grain: what is left after a blur is all such a picture shows.
  return encode(draw().blur(2), Math.min(...qualities[format]));
}

async function toneOf(data: Buffer, raw: { width: number; height: number; channels: 3 }): Promise<string> {
  const { channels } = await sharp(data, { raw }).stats();
  return `#${channels.map(({ mean }) => Math.round(mean).toString(16).padStart(2, "0")).join("")}`;
}
