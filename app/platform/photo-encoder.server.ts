import sharp from "sharp";

export type EncodedPhoto = {
  width: number;
  height: number;
  files: { name: string; contentType: string; bytes: Uint8Array }[];
};
export type EncodeOptions = { widths: readonly number[]; pixels: number };
type PhotoFault = "broken" | "too-many-pixels";

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

async function encodeInTurn(bytes: Uint8Array, { widths, pixels }: EncodeOptions): Promise<EncodedPhoto | PhotoFault> {
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: false, failOn: "error" }).metadata();
    if (width * height > pixels) return "too-many-pixels";
    return await encode(bytes, widths, pixels);
  } catch {
    return "broken";
  }
}

async function encode(bytes: Uint8Array, widths: readonly number[], pixels: number): Promise<EncodedPhoto> {
  const largest = Math.max(...widths);
  const upright = await sharp(bytes, { limitInputPixels: pixels, failOn: "error" })
    .autoOrient()
    .resize({ width: largest, height: largest * 2, fit: "inside", withoutEnlargement: true })
    .toColourspace("srgb")
    .png({ compressionLevel: 1 })
    .toBuffer({ resolveWithObject: true });
  const files: EncodedPhoto["files"] = [];
  for (const width of widths) {
    const sized = sharp(upright.data).resize({ width, withoutEnlargement: true });
    const [webp, avif] = await Promise.all([
      sized.clone().webp({ quality: 78 }).toBuffer(),
      sized.clone().avif({ quality: 52, effort: 2 }).toBuffer(),
    ]);
    files.push(
      { name: `${width}.webp`, contentType: "image/webp", bytes: webp },
      { name: `${width}.avif`, contentType: "image/avif", bytes: avif },
    );
  }
  return { width: upright.info.width, height: upright.info.height, files };
}
